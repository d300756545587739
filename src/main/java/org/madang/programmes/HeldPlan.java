package org.madang.programmes;

import org.madang.database.Db;
import org.springframework.stereotype.Component;

/**
 * Lets one officer at a time write the phases, cells and roles of an edition: what was looked for and is not there is
 * still not there when it is written. It is taken before any of them is locked.
 */
@Component
class HeldPlan {
    private final Db db;

    HeldPlan(Db db) {
        this.db = db;
    }

    void of(EditionId edition) {
        db.sql("select 1 from programmes_edition where id = :id for no key update")
                .param("id", edition)
                .exists();
    }

    void around(PhaseId phase) {
        db.sql("""
                        select 1 from programmes_edition
                        where id = (select edition_id from programmes_phase where id = :id) for no key update
                        """).param("id", phase).exists();
    }

    void around(SeatCellId cell) {
        db.sql("""
                        select 1 from programmes_edition
                        where id = (select edition_id from programmes_seat_cell where id = :id) for no key update
                        """).param("id", cell).exists();
    }

    void around(PartId part) {
        db.sql("""
                        select 1 from programmes_edition
                        where id = (select edition_id from programmes_part where id = :id) for no key update
                        """).param("id", part).exists();
    }
}
