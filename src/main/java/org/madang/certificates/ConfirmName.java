package org.madang.certificates;

import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The owner says how their name is to be printed. Only they can, and not after the institutions have approved. */
@Component
public class ConfirmName {
    private final Db db;
    private final ApplicationEventPublisher events;

    ConfirmName(Db db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    public sealed interface Outcome {
        record Confirmed() implements Outcome {}

        record TooLate(CertificateState state) implements Outcome {}
    }

    @Transactional
    public Outcome confirm(
            CertificateId certificate, String printName, Language language, String latinName, PersonId by) {
        var state = db.sql("select state from certificates_certificate where id = :id and person_id = :by for update")
                .param("id", certificate)
                .param("by", by)
                .one(CertificateState.class);
        if (state != CertificateState.NAME_CONFIRMED && !state.mayBecome(CertificateState.NAME_CONFIRMED))
            return new Outcome.TooLate(state);
        db.sql("""
                update certificates_certificate
                set state = 'NAME_CONFIRMED', print_name = :name, name_language = :language, latin_name = :latin
                where id = :id
                """)
                .param("name", printName)
                .param("language", language)
                .param("latin", latinName)
                .param("id", certificate)
                .update();
        // An approval given to another spelling is no approval of this one.
        db.sql("delete from certificates_approval where certificate_id = :id")
                .param("id", certificate)
                .update();
        events.publishEvent(
                new CertificateMoved(certificate, state, CertificateState.NAME_CONFIRMED, by, null, printName));
        return new Outcome.Confirmed();
    }
}
