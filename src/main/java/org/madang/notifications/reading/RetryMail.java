package org.madang.notifications.reading;

import java.time.Clock;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.notifications.sending.MailEnqueued;
import org.madang.notifications.sending.MailSettings;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a mail that was given up back into the queue, with all its attempts before it again. */
@Component
class RetryMail {
    private final Db db;
    private final Clock clock;
    private final boolean hasServer;
    private final ApplicationEventPublisher events;

    RetryMail(Db db, Clock clock, MailSettings settings, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.hasServer = settings.server().isPresent();
        this.events = events;
    }

    sealed interface Outcome {
        record Waiting() implements Outcome {}

        record NotFailed() implements Outcome {}

        record NoServer() implements Outcome {}

        record NoSuchMail() implements Outcome {}
    }

    record MailRetried(UUID objectId, PersonId actor) implements Transition {
        @Override
        public String object() {
            return "mail";
        }

        @Override
        public String from() {
            return "FAILED";
        }

        @Override
        public String to() {
            return "QUEUED";
        }
    }

    boolean possible() {
        return hasServer;
    }

    @Transactional
    Outcome retry(UUID mail, PersonId by) {
        if (!hasServer) return new Outcome.NoServer();
        int changed =
                db.sql("""
                        update notifications_message
                        set state = 'QUEUED', attempts = 0, send_after = :now, claimed_until = null
                        where id = :id and state = 'FAILED'
                        """).param("id", mail).param("now", clock.instant()).update();
        if (changed > 0) {
            events.publishEvent(new MailRetried(mail, by));
            events.publishEvent(new MailEnqueued());
            return new Outcome.Waiting();
        }
        return db.sql("select 1 from notifications_message where id = :id")
                        .param("id", mail)
                        .exists()
                ? new Outcome.NotFailed()
                : new Outcome.NoSuchMail();
    }
}
