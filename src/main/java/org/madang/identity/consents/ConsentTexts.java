package org.madang.identity.consents;

import org.madang.database.Db;
import org.madang.identity.Purpose;
import org.madang.shared.Language;
import org.madang.shared.text.Messages;
import org.springframework.stereotype.Component;

/** The texts that people agree to. They are written by people in each language, never translated by a machine. */
@Component
public class ConsentTexts {
    private final Db db;
    private final Messages messages;

    ConsentTexts(Db db, Messages messages) {
        this.db = db;
        this.messages = messages;
    }

    Messages.Said text(Purpose purpose, Language reader) {
        return messages.said(reader, "identity.consent.text." + purpose);
    }

    /** Keeps the text as it is read now. @return the language it is really in */
    public Language keep(Purpose purpose, Language reader) {
        var said = text(purpose, reader);
        db.sql("""
                insert into identity_consent_text (purpose, version, language, text)
                values (:purpose, :version, :language, :text) on conflict do nothing
                """)
                .param("purpose", purpose)
                .param("version", purpose.version())
                .param("language", said.language())
                .param("text", said.text())
                .update();
        return said.language();
    }
}
