package org.madang.admission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.shared.Ids;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the places that are about to be offered depend on something; it is said with the offer and not added later. */
@Component
public class SetCondition {
    public static final int MOST = 8;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final ApplicationEventPublisher events;

    SetCondition(Db db, Clock clock, Calls calls, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.events = events;
    }

    /** Whose staged selections: one application, those of a track, or all of the call. */
    public record Whom(@Nullable TrackId track, @Nullable ApplicationId application) {
        public static final Whom ALL = new Whom(null, null);
    }

    public sealed interface Outcome {
        record Set(int offers) implements Outcome {}

        /** All of them carry it already. */
        record SetAlready() implements Outcome {}

        record DueTooEarly() implements Outcome {}

        /** Nobody is selected who has not heard of it yet, or the officer is tied to all of them. */
        record NobodySelected() implements Outcome {}

        /** @param most how many conditions one offer carries */
        record TooMany(int most) implements Outcome {}
    }

    record Staged(DecisionId id, ApplicationId applicationId, long conditions) {}

    /** @param dueOn last day, by the clock of the call's zone */
    @Transactional
    public Outcome set(CallId id, Whom whom, Multilingual text, LocalDate dueOn, PersonId by) {
        Calls.Call call = calls.find(id).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        Instant due = dueOn.atTime(END_OF_DAY).atZone(call.zone()).toInstant();
        if (!due.isAfter(now)) return new Outcome.DueTooEarly();
        var staged = staged(id, whom, by);
        if (staged.isEmpty()) return new Outcome.NobodySelected();
        if (staged.stream().anyMatch(each -> each.conditions() >= MOST)) return new Outcome.TooMany(MOST);
        int set = 0;
        for (Staged each : staged) {
            int written = db.sql("""
                            insert into admission_condition (id, decision_id, text, due_on, due_at, state, set_by, set_at)
                            values (:id, :decision, :text, :on, :due, 'OPEN', :by, :now) on conflict do nothing
                            """)
                    .param("id", Ids.next())
                    .param("decision", each.id())
                    .param("text", text)
                    .param("on", dueOn)
                    .param("due", due)
                    .param("by", by)
                    .param("now", now)
                    .update();
            if (written == 0) continue;
            set++;
            events.publishEvent(new ReleaseMoves.ConditionMoved(
                    each.applicationId(),
                    null,
                    ConditionState.OPEN,
                    by,
                    text.in(org.madang.shared.Language.ENGLISH).text()));
        }
        return set == 0 ? new Outcome.SetAlready() : new Outcome.Set(set);
    }

    private List<Staged> staged(CallId call, Whom whom, PersonId by) {
        db.sql("""
                        select a.id from admission_application a
                        join admission_decision d on d.application_id = a.id and d.state = 'STAGED' and d.verdict = 'SELECT'
                        where a.call_id = :call and a.state = 'SUBMITTED' order by a.id for update of a
                        """).param("call", call).list(ApplicationId.class);
        return db.sql("""
                        select d.id, d.application_id,
                               (select count(*) from admission_condition k where k.decision_id = d.id) as conditions
                        from admission_decision d join admission_application a on a.id = d.application_id
                        where a.call_id = :call and a.state = 'SUBMITTED' and d.state = 'STAGED' and d.verdict = 'SELECT'
                          and (cast(:track as uuid) is null or a.track_id = :track)
                          and (cast(:application as uuid) is null or a.id = :application)
                          and not exists (select 1 from admission_conflict x
                                          where x.application_id = a.id and x.person_id = :by)
                        order by d.id
                        """)
                .param("call", call)
                .param("track", whom.track())
                .param("application", whom.application())
                .param("by", by)
                .list(Staged.class);
    }
}
