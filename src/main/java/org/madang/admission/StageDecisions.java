package org.madang.admission;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what one run of the selection decided for many applications of a call, with the same rows and the same moves
 * as {@link StageDecision}. Whoever calls it has computed from what is held that no cell gets more than its seats.
 */
@Component
public class StageDecisions {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Db db;
    private final Clock clock;
    private final FreeSeats seats;
    private final ApplicationEventPublisher events;

    StageDecisions(Db db, Clock clock, FreeSeats seats, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.seats = seats;
        this.events = events;
    }

    /**
     * @param verdict null when nothing new is to be told to this person, so that nothing must be staged for them
     * @param place given exactly with a reserve, and different for all of a track and country
     * @param reason what the applicant will read
     */
    public record Wanted(
            ApplicationId application,
            @Nullable Verdict verdict,
            @Nullable Integer place,
            String reason) {}

    record Staged(
            ApplicationId applicationId,
            Verdict verdict,
            @Nullable Integer reservePlace,
            String reason) {
        boolean says(Wanted wanted) {
            return verdict == wanted.verdict()
                    && java.util.Objects.equals(reservePlace, wanted.place())
                    && reason.equals(wanted.reason());
        }
    }

    record Written(
            UUID id,
            UUID application,
            String verdict,
            @Nullable Integer place,
            String reason) {}

    /** Holds all submitted applications of a call and all cells that it fills, in the order in which all others do. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Calls.Call call) {
        db.sql(
                        "select id from admission_application where call_id = :call and state = 'SUBMITTED' order by id for update")
                .param("call", call.id())
                .list(ApplicationId.class);
        seats.hold(call.editionId(), call.phaseId());
    }

    /** @return how many decisions are not as they were staged before */
    @Transactional(propagation = Propagation.MANDATORY)
    public int write(CallId call, List<Wanted> all, PersonId by) {
        var before = new HashMap<ApplicationId, Staged>();
        for (Staged each : staged(call)) before.put(each.applicationId(), each);
        var changed = all.stream()
                .filter(wanted -> {
                    Staged staged = before.get(wanted.application());
                    return staged == null ? wanted.verdict() != null : !staged.says(wanted);
                })
                .toList();
        if (changed.isEmpty()) return 0;
        db.sql("""
                        update admission_decision set state = 'SUPERSEDED'
                        where state = 'STAGED' and application_id = any(:applications)
                        """)
                .ids("applications", changed.stream().map(Wanted::application).toList())
                .update();
        insert(changed, by);
        tell(changed, before, by);
        return changed.size();
    }

    private List<Staged> staged(CallId call) {
        return db.sql("""
                        select d.application_id, d.verdict, d.reserve_place, d.reason
                        from admission_decision d join admission_application a on a.id = d.application_id
                        where a.call_id = :call and d.state = 'STAGED'
                        """).param("call", call).list(Staged.class);
    }

    private void insert(List<Wanted> changed, PersonId by) {
        var rows = new ArrayList<Written>();
        for (Wanted wanted : changed)
            if (wanted.verdict() != null)
                rows.add(new Written(
                        Ids.next(),
                        wanted.application().value(),
                        wanted.verdict().name(),
                        wanted.place(),
                        wanted.reason()));
        db.sql("""
                        insert into admission_decision
                               (id, application_id, verdict, reserve_place, reason, state, staged_by, staged_at)
                        select x.id, x.application, x.verdict, x.place, x.reason, 'STAGED', :by, :now
                        from jsonb_to_recordset(:rows)
                             as x (id uuid, application uuid, verdict text, place integer, reason text)
                        """)
                .json("rows", JSON.writeValueAsString(rows))
                .param("by", by)
                .param("now", clock.instant())
                .update();
    }

    private void tell(List<Wanted> changed, Map<ApplicationId, Staged> before, PersonId by) {
        for (Wanted wanted : changed) {
            Staged staged = before.get(wanted.application());
            Verdict was = staged == null ? null : staged.verdict();
            if (wanted.verdict() != null)
                events.publishEvent(new Moved.DecisionStaged(
                        wanted.application(),
                        was,
                        wanted.verdict(),
                        by,
                        wanted.reason().isEmpty() ? null : wanted.reason()));
            else if (was != null) events.publishEvent(new Moved.DecisionTakenBack(wanted.application(), was, by));
        }
    }
}
