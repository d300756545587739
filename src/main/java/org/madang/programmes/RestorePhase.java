package org.madang.programmes;

import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a phase or a break back into the plan. */
@Component
public class RestorePhase {
    private final Db db;
    private final HeldPlan plans;
    private final RestoreThing restore;

    RestorePhase(Db db, HeldPlan plans, RestoreThing restore) {
        this.db = db;
        this.plans = plans;
        this.restore = restore;
    }

    public sealed interface Outcome {
        /** Also where it was in the plan. */
        record Restored() implements Outcome {}

        /** Another phase of this kind begins on that day by now. */
        record Taken() implements Outcome {}

        /** Its edition or its track is put away itself. */
        record PlaceArchived() implements Outcome {}
    }

    private record Row(boolean archived, boolean placeArchived, boolean taken) {}

    @Transactional
    public Outcome restore(PhaseId phase, PersonId by) {
        plans.around(phase);
        Row row = db.sql("""
                        select f.archived_at is not null as archived,
                               e.archived_at is not null or t.archived_at is not null as place_archived,
                               exists (select 1 from v_phase o
                                       where o.edition_id = f.edition_id and o.track_id is not distinct from f.track_id
                                         and o.kind = f.kind and o.starts_on = f.starts_on and o.id <> f.id) as taken
                        from programmes_phase f join programmes_edition e on e.id = f.edition_id
                        left join programmes_track t on t.id = f.track_id where f.id = :id for update of f
                        """).param("id", phase).maybe(Row.class).orElseThrow(NotFound::new);
        if (!row.archived()) return new Outcome.Restored();
        if (row.placeArchived()) return new Outcome.PlaceArchived();
        if (row.taken()) return new Outcome.Taken();
        return switch (restore.restore(SetUpThing.PHASE, phase, by)) {
            case RestoreThing.Outcome.Restored restored -> new Outcome.Restored();
            case RestoreThing.Outcome.NotArchived listed -> new Outcome.Restored();
        };
    }
}
