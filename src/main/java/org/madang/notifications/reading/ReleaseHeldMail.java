package org.madang.notifications.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.database.Sql;
import org.madang.notifications.sending.MailEnqueued;
import org.madang.notifications.sending.MailSettings;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends what was held while there was no mail server, as far as it is not stale and not for an invented person. An
 * operator decides, for old news sent by itself would confuse people.
 */
@Component
class ReleaseHeldMail {
    private static final Duration FRESH = Duration.ofDays(7);
    /** Codes and links have run out by then. */
    private static final Duration FRESH_ACCOUNT = Duration.ofDays(1);

    private static final String RELEASABLE = """
            state = 'HELD'
            and created_at > case kind when 'ACCOUNT' then cast(:accountSince as timestamptz)
                             else cast(:since as timestamptz) end
            and recipient_address !~* '@(.*\\.)?(example|invalid|example\\.(com|net|org))$'
            """;

    private final Db db;
    private final Clock clock;
    private final boolean hasServer;
    private final ApplicationEventPublisher events;

    ReleaseHeldMail(Db db, Clock clock, MailSettings settings, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.hasServer = settings.server().isPresent();
        this.events = events;
    }

    sealed interface Outcome {
        record Released(int mails) implements Outcome {}

        record NoServer() implements Outcome {}
    }

    record MailReleased(UUID objectId, PersonId actor) implements Transition {
        @Override
        public String object() {
            return "mail";
        }

        @Override
        public String from() {
            return "HELD";
        }

        @Override
        public String to() {
            return "QUEUED";
        }
    }

    /** How many a press would send. */
    int releasable() {
        return hasServer
                ? fresh(db.sql("select count(*)::int from notifications_message where " + RELEASABLE))
                        .one(Integer.class)
                : 0;
    }

    @Transactional
    Outcome release(PersonId by) {
        if (!hasServer) return new Outcome.NoServer();
        List<UUID> released = fresh(db.sql("update notifications_message set state = 'QUEUED', send_after = :now where "
                        + RELEASABLE + " returning id"))
                .param("now", clock.instant())
                .list(UUID.class);
        released.forEach(mail -> events.publishEvent(new MailReleased(mail, by)));
        events.publishEvent(new MailEnqueued());
        return new Outcome.Released(released.size());
    }

    private Sql fresh(Sql statement) {
        Instant now = clock.instant();
        return statement.param("since", now.minus(FRESH)).param("accountSince", now.minus(FRESH_ACCOUNT));
    }
}
