package org.madang.schedule;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls a session off. It never counts in anybody's rate, and everybody in the track is told. */
@Component
public class CancelSession {
    private final Db db;
    private final Sessions sessions;
    private final Letters letters;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CancelSession(Db db, Sessions sessions, Letters letters, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.sessions = sessions;
        this.letters = letters;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        /** @param told how many people get a mail */
        record Cancelled(int told) implements Outcome {}

        record CancelledAlready() implements Outcome {}

        record HeldAlready() implements Outcome {}
    }

    @Transactional
    public Outcome cancel(SessionId id, String reason, PersonId by) {
        Sessions.Session session = sessions.hold(id);
        return switch (session.state()) {
            case CANCELLED -> new Outcome.CancelledAlready();
            case HELD -> new Outcome.HeldAlready();
            case SCHEDULED -> {
                db.sql("""
                                update schedule_session
                                set state = 'CANCELLED', reason = :reason, sequence = sequence + 1,
                                    changed_at = :now
                                where id = :id
                                """)
                        .param("reason", reason)
                        .param("now", clock.instant())
                        .param("id", id)
                        .update();
                int told = letters.cancelled(session, reason, by);
                events.publishEvent(new SessionCancelled(id, by, reason));
                yield new Outcome.Cancelled(told);
            }
        };
    }
}
