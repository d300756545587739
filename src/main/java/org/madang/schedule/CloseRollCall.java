package org.madang.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Confirms the marks of everybody expected at a session, which is thereby held. */
@Component
public class CloseRollCall {
    private final Db db;
    private final Sessions sessions;
    private final RollCalls rollCalls;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CloseRollCall(Db db, Sessions sessions, RollCalls rollCalls, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.sessions = sessions;
        this.rollCalls = rollCalls;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Closed(int people) implements Outcome {}

        record ClosedAlready() implements Outcome {}

        record NotStarted(Instant startsAt) implements Outcome {}

        record Cancelled() implements Outcome {}
    }

    /** @param marks as confirmed; whoever is missing here keeps the proposal, whoever is not expected is passed over */
    @Transactional
    public Outcome close(SessionId id, Map<PersonId, AttendanceStatus> marks, PersonId by) {
        Sessions.Session session = sessions.hold(id);
        if (session.state() == SessionState.CANCELLED) return new Outcome.Cancelled();
        if (session.rollCallState() == RollCallState.CLOSED) return new Outcome.ClosedAlready();
        Instant now = clock.instant();
        if (now.isBefore(session.startsAt())) return new Outcome.NotStarted(session.startsAt());

        List<RollCalls.Proposal> proposals = rollCalls.proposals(id);
        write(id, proposals, marks, now, by);
        db.sql("""
                        update schedule_session
                        set state = 'HELD', roll_call_state = 'CLOSED', roll_call_closed_at = :now
                        where id = :id
                        """).param("now", now).param("id", id).update();
        events.publishEvent(new RollCallClosed(id, by));
        return new Outcome.Closed(proposals.size());
    }

    private void write(
            SessionId id,
            List<RollCalls.Proposal> proposals,
            Map<PersonId, AttendanceStatus> marks,
            Instant now,
            PersonId by) {
        List<PersonId> people = new ArrayList<>();
        List<String> statuses = new ArrayList<>();
        List<String> units = new ArrayList<>();
        List<String> counting = new ArrayList<>();
        for (RollCalls.Proposal proposal : proposals) {
            AttendanceStatus status = marks.getOrDefault(proposal.person(), proposal.shown());
            people.add(proposal.person());
            statuses.add(status.name());
            units.add(status.units().toPlainString());
            counting.add(String.valueOf(status.counts()));
        }
        db.sql("""
                        insert into schedule_mark (session_id, person_id, status, units, counts, decided_by, decided_at)
                        select :session, person, status, cast(units as numeric), cast(counting as boolean), :by, :now
                        from unnest(:people, :statuses, :units, :counting) as row (person, status, units, counting)
                        on conflict (session_id, person_id) do update
                        set status = excluded.status, units = excluded.units, counts = excluded.counts,
                            decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .param("session", id)
                .param("by", by)
                .param("now", now)
                .ids("people", people)
                .texts("statuses", statuses)
                .texts("units", units)
                .texts("counting", counting)
                .update();
    }
}
