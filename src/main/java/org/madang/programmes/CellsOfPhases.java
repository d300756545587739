package org.madang.programmes;

import org.madang.database.Db;
import org.springframework.stereotype.Component;

/** A phase with places of its own stays until these are put away. */
@Component
class CellsOfPhases implements PhaseUse {
    private final Db db;

    CellsOfPhases(Db db) {
        this.db = db;
    }

    @Override
    public boolean uses(PhaseId phase) {
        return db.sql("select 1 from v_seat_cell where phase_id = :phase limit 1")
                .param("phase", phase)
                .exists();
    }
}
