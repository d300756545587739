package org.madang.schedule;

import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls a session off. It never counts in anybody's rate. */
@Component
public class CancelSession {
    private final Db db;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    CancelSession(Db db, Sessions sessions, ApplicationEventPublisher events) {
        this.db = db;
        this.sessions = sessions;
        this.events = events;
    }

    public sealed interface Outcome {
        record Cancelled() implements Outcome {}

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
                                set state = 'CANCELLED', reason = :reason, sequence = sequence + 1
                                where id = :id
                                """).param("reason", reason).param("id", id).update();
                events.publishEvent(new SessionCancelled(id, by, reason));
                yield new Outcome.Cancelled();
            }
        };
    }
}
