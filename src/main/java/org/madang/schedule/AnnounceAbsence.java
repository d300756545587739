package org.madang.schedule;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person says that they cannot come, in one tap; the roll call then proposes to excuse them. */
@Component
public class AnnounceAbsence {
    private final Db db;
    private final Sessions sessions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AnnounceAbsence(Db db, Sessions sessions, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.sessions = sessions;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Announced() implements Outcome {}

        record AnnouncedAlready() implements Outcome {}

        record TooLate() implements Outcome {}

        record Cancelled() implements Outcome {}
    }

    @Transactional
    public Outcome announce(SessionId id, PersonId by) {
        Sessions.Session session = sessions.read(id);
        if (session.state() == SessionState.CANCELLED) return new Outcome.Cancelled();
        if (session.rollCallState() == RollCallState.CLOSED) return new Outcome.TooLate();
        int inserted = db.sql("""
                        insert into schedule_absence (session_id, person_id, announced_at) values (:session, :person, :now)
                        on conflict do nothing
                        """)
                .param("session", id)
                .param("person", by)
                .param("now", clock.instant())
                .update();
        if (inserted == 0) return new Outcome.AnnouncedAlready();
        events.publishEvent(new AbsenceAnnounced(id, by));
        return new Outcome.Announced();
    }
}
