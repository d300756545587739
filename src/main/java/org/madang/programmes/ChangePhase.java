package org.madang.programmes;

import java.util.List;
import java.util.Optional;
import org.madang.database.Db;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans a phase anew. */
@Component
public class ChangePhase {
    private final Db db;
    private final HeldPlan plans;
    private final ApplicationEventPublisher events;

    ChangePhase(Db db, HeldPlan plans, ApplicationEventPublisher events) {
        this.db = db;
        this.plans = plans;
        this.events = events;
    }

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        /** Somebody else changed it since it was read. */
        record Stale() implements Outcome {}

        /** Another phase of this kind begins on that day. */
        record Taken() implements Outcome {}
    }

    /** @param version as the reader saw it */
    @Transactional
    public Outcome change(PhaseId phase, int version, PhasePlan plan, PersonId by) {
        plans.around(phase);
        Optional<PhasePlan> before =
                db.sql("""
                        select kind, title, starts_on, ends_on
                        from programmes_phase where id = :id and version = :version for update
                        """).param("id", phase).param("version", version).maybe(PhasePlan.class);
        if (before.isEmpty()) return new Outcome.Stale();
        List<FieldChange> changes = FieldChange.between(before.get(), plan);
        if (changes.isEmpty()) return new Outcome.Changed();
        if (taken(phase, plan)) return new Outcome.Taken();
        db.sql("""
                        update programmes_phase
                        set kind = :kind, title = :title, starts_on = :startsOn, ends_on = :endsOn, version = version + 1
                        where id = :id
                        """)
                .param("id", phase)
                .param("kind", plan.kind())
                .param("title", plan.title())
                .param("startsOn", plan.startsOn())
                .param("endsOn", plan.endsOn())
                .update();
        events.publishEvent(new PhaseChanged(phase, changes, by));
        return new Outcome.Changed();
    }

    private boolean taken(PhaseId phase, PhasePlan plan) {
        return db.sql("""
                        select 1 from programmes_phase other join programmes_phase f on f.edition_id = other.edition_id
                          and f.track_id is not distinct from other.track_id and f.id <> other.id
                        where f.id = :id and other.kind = :kind and other.starts_on = :startsOn and other.archived_at is null
                        """)
                .param("id", phase)
                .param("kind", plan.kind())
                .param("startsOn", plan.startsOn())
                .exists();
    }
}
