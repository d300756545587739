package org.madang.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person out of the room: from when to when they were there becomes evidence. */
@Component
public class LeaveSession {
    private record Coming(UUID id, Instant startedAt) {}

    private final Db db;
    private final Sessions sessions;
    private final RecordEvidence evidence;
    private final Clock clock;

    LeaveSession(Db db, Sessions sessions, RecordEvidence evidence, Clock clock) {
        this.db = db;
        this.sessions = sessions;
        this.evidence = evidence;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Left(Instant from, Instant to) implements Outcome {}

        /** They never came in, or have left already, as after a form sent twice. */
        record NotInside() implements Outcome {}

        record Cancelled() implements Outcome {}

        /** Behind a link nobody knows here when people leave. */
        record NoRoom() implements Outcome {}
    }

    /** Whoever forgot to press until the door had closed left when it closed. */
    @Transactional
    public Outcome leave(SessionId id, PersonId by) {
        Sessions.Session session = sessions.read(id);
        if (session.state() == SessionState.CANCELLED) return new Outcome.Cancelled();
        if (!session.meeting().isRoom()) return new Outcome.NoRoom();
        Optional<Coming> coming = coming(id, by);
        if (coming.isEmpty()) return new Outcome.NotInside();
        Instant from = coming.get().startedAt();
        Instant now = clock.instant();
        Instant to = now.isAfter(session.door().closes()) ? session.door().closes() : now;
        // A session may have been moved ahead of the coming; then the stay is a moment.
        Instant until = to.isBefore(from) ? from : to;
        String key = "left-" + coming.get().id();
        return switch (evidence.record(id, by, EvidenceSource.DOOR, from, until, key, by)) {
            case RecordEvidence.Outcome.Recorded recorded -> new Outcome.Left(from, until);
            case RecordEvidence.Outcome.KnownAlready known -> new Outcome.NotInside();
            case RecordEvidence.Outcome.EndsBeforeItStarts impossible -> throw new IllegalStateException();
            case RecordEvidence.Outcome.SessionCancelled cancelled -> new Outcome.Cancelled();
        };
    }

    /** The first coming after the last leaving: one stay, however many devices it was joined with. */
    private Optional<Coming> coming(SessionId session, PersonId person) {
        return db.sql("""
                        select e.id, e.started_at from schedule_evidence e
                        where e.session_id = :session and e.person_id = :person and e.source = 'DOOR' and e.ended_at is null
                          and not exists (select 1 from schedule_evidence l
                                          where l.session_id = e.session_id and l.person_id = e.person_id
                                            and l.source = 'DOOR' and l.ended_at >= e.started_at)
                        order by e.started_at, e.id limit 1
                        """).param("session", session).param("person", person).maybe(Coming.class);
    }
}
