package org.madang.schedule;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was seen of a person at a session. The same thing may come late, twice and out of order. */
@Component
public class RecordEvidence {
    private final Db db;
    private final Sessions sessions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RecordEvidence(Db db, Sessions sessions, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.sessions = sessions;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Recorded() implements Outcome {}

        record KnownAlready() implements Outcome {}

        record EndsBeforeItStarts() implements Outcome {}

        record SessionCancelled() implements Outcome {}
    }

    /**
     * @param startedAt by the clock of whoever saw it; ours is kept beside it
     * @param endedAt null where only the coming is known
     * @param key the sender's name for this piece of evidence, the same however often it is sent
     */
    @Transactional
    public Outcome record(
            SessionId session,
            PersonId person,
            EvidenceSource source,
            Instant startedAt,
            @Nullable Instant endedAt,
            String key,
            PersonId by) {
        if (endedAt != null && endedAt.isBefore(startedAt)) return new Outcome.EndsBeforeItStarts();
        if (sessions.read(session).state() == SessionState.CANCELLED) return new Outcome.SessionCancelled();
        int inserted = db.sql("""
                        insert into schedule_evidence (id, session_id, person_id, source, started_at, ended_at, key,
                                                       received_at, recorded_by)
                        values (:id, :session, :person, :source, :start, :end, :key, :now, :by)
                        on conflict (session_id, person_id, key) do nothing
                        """)
                .param("id", Ids.next())
                .param("session", session)
                .param("person", person)
                .param("source", source)
                .param("start", startedAt)
                .param("end", endedAt)
                .param("key", key)
                .param("now", clock.instant())
                .param("by", by)
                .update();
        if (inserted == 0) return new Outcome.KnownAlready();
        events.publishEvent(new EvidenceRecorded(session, person, by));
        return new Outcome.Recorded();
    }
}
