package org.madang.admission;

import org.madang.database.Db;
import org.madang.notifications.Outbox;
import org.springframework.stereotype.Component;

/** What people were told about decisions: each letter is kept with its batch, and an older one that never left is taken back. */
@Component
class KeptLetters {
    private final Db db;
    private final Letters letters;
    private final Outbox outbox;

    KeptLetters(Db db, Letters letters, Outbox outbox) {
        this.db = db;
        this.letters = letters;
        this.outbox = outbox;
    }

    void send(DecisionLetters.Due due, DecisionLetters.Letter letter, BatchId batch) {
        db.sql("""
                        insert into admission_letter (decision_id, batch_id, kind, language, subject, text, addressed)
                        values (:decision, :batch, :kind, :language, :subject, :text, :addressed)
                        """)
                .param("decision", due.id())
                .param("batch", batch)
                .param("kind", letter.kind())
                .param("language", letter.language())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("addressed", letter.addressed())
                .update();
        letters.decided(due, letter);
    }

    /** Whoever never got the older letter reads the newer alone, and not the older one after it. */
    void recallOlder(DecisionLetters.Due due) {
        db.sql("select id from admission_decision where application_id = :application and state = 'RELEASED'")
                .param("application", due.applicationId())
                .list(DecisionId.class)
                .forEach(older -> outbox.recall(Letters.key(older)));
    }
}
