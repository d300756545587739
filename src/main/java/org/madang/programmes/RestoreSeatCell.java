package org.madang.programmes;

import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back a cell that was put away, with as many places as it had. */
@Component
public class RestoreSeatCell {
    private final Db db;
    private final HeldPlan plans;
    private final RestoreThing restore;

    RestoreSeatCell(Db db, HeldPlan plans, RestoreThing restore) {
        this.db = db;
        this.plans = plans;
        this.restore = restore;
    }

    public sealed interface Outcome {
        /** Also where it was not put away. */
        record Restored() implements Outcome {}

        /** The same places were set anew in the meantime. */
        record Taken() implements Outcome {}

        /** Its edition, its track or its phase is put away itself. */
        record PlaceArchived() implements Outcome {}
    }

    private record Row(boolean archived, boolean placeArchived, boolean taken) {}

    @Transactional
    public Outcome restore(SeatCellId cell, PersonId by) {
        plans.around(cell);
        // Held, so that nobody puts its phase away at the same time.
        db.sql("""
                        select 1 from programmes_phase f join programmes_seat_cell c on c.phase_id = f.id
                        where c.id = :id for key share of f
                        """).param("id", cell).exists();
        Row row = db.sql("""
                        select c.archived_at is not null as archived,
                               e.archived_at is not null or t.archived_at is not null or f.archived_at is not null
                                   as place_archived,
                               exists (select 1 from v_seat_cell o
                                       where o.edition_id = c.edition_id and o.phase_id is not distinct from c.phase_id
                                         and o.track_id is not distinct from c.track_id
                                         and o.country is not distinct from c.country
                                         and o.grade is not distinct from c.grade and o.id <> c.id) as taken
                        from programmes_seat_cell c join programmes_edition e on e.id = c.edition_id
                        left join programmes_track t on t.id = c.track_id
                        left join programmes_phase f on f.id = c.phase_id where c.id = :id for update of c
                        """).param("id", cell).maybe(Row.class).orElseThrow(NotFound::new);
        if (!row.archived()) return new Outcome.Restored();
        if (row.placeArchived()) return new Outcome.PlaceArchived();
        if (row.taken()) return new Outcome.Taken();
        return switch (restore.restore(SetUpThing.SEAT_CELL, cell, by)) {
            case RestoreThing.Outcome.Restored restored -> new Outcome.Restored();
            case RestoreThing.Outcome.NotArchived listed -> new Outcome.Restored();
        };
    }
}
