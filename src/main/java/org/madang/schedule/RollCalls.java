package org.madang.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads what a roll call starts from: everybody of the track with what the evidence suggests. */
@Component
public class RollCalls {
    /**
     * @param mark what was confirmed before, when the roll call was closed once
     * @param arrived the first sign of the person, if there is any
     */
    public record Proposal(
            PersonId person,
            AttendanceStatus status,
            @Nullable AttendanceStatus mark,
            @Nullable Instant arrived,
            boolean excuse) {
        /** The mark where there is one, else the proposal. */
        public AttendanceStatus shown() {
            return mark == null ? status : mark;
        }
    }

    private record Expected(
            PersonId personId,
            Instant enrolledAt,
            boolean excuse,
            @Nullable AttendanceStatus mark) {}

    private record Seen(
            PersonId personId, Instant startedAt, @Nullable Instant endedAt) {}

    private final Db db;
    private final Sessions sessions;

    RollCalls(Db db, Sessions sessions) {
        this.db = db;
        this.sessions = sessions;
    }

    /** In the order in which people are read out. Needs three statements however many people there are. */
    public List<Proposal> proposals(SessionId id) {
        Sessions.Session session = sessions.read(id);
        Map<PersonId, List<Presence.Stay>> seen = new HashMap<>();
        for (Seen row : evidence(id)) {
            seen.computeIfAbsent(row.personId(), person -> new ArrayList<>())
                    .add(new Presence.Stay(row.startedAt(), row.endedAt()));
        }
        return expected(id).stream()
                .map(row -> propose(session, row, new Presence(seen.getOrDefault(row.personId(), List.of()))))
                .toList();
    }

    /** Whoever joined the track after a session began was not expected there, and may still have been present. */
    private static Proposal propose(Sessions.Session session, Expected row, Presence presence) {
        AttendanceStatus status = row.enrolledAt().isAfter(session.startsAt()) && presence.isEmpty()
                ? AttendanceStatus.NOT_EXPECTED
                : AttendancePolicy.DEFAULT.propose(presence, session.startsAt(), session.minutes(), row.excuse());
        return new Proposal(
                row.personId(), status, row.mark(), presence.arrived().orElse(null), row.excuse());
    }

    private List<Expected> expected(SessionId id) {
        return db.sql("""
                        select e.person_id, e.enrolled_at, a.person_id is not null as excuse, m.status as mark
                        from schedule_session s
                        join v_enrolment e on e.track_id = s.track_id
                        join v_person p on p.id = e.person_id
                        left join schedule_absence a on a.session_id = s.id and a.person_id = e.person_id
                        left join schedule_mark m on m.session_id = s.id and m.person_id = e.person_id
                        where s.id = :id and (e.state not in ('DROPPED', 'DEFERRED') or m.status is not null)
                        order by p.sort_key collate "en-x-icu", p.id
                        limit 1000
                        """).param("id", id).list(Expected.class);
    }

    private List<Seen> evidence(SessionId id) {
        return db.sql("select person_id, started_at, ended_at from schedule_evidence where session_id = :id")
                .param("id", id)
                .list(Seen.class);
    }
}
