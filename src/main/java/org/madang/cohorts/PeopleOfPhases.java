package org.madang.cohorts;

import org.madang.database.Db;
import org.madang.programmes.PhaseId;
import org.madang.programmes.PhaseUse;
import org.springframework.stereotype.Component;

/** A phase in which somebody has or had a place stays in the plan. */
@Component
class PeopleOfPhases implements PhaseUse {
    private final Db db;

    PeopleOfPhases(Db db) {
        this.db = db;
    }

    @Override
    public boolean uses(PhaseId phase) {
        return db.sql("select 1 from cohorts_phase_seat where phase_id = :phase limit 1")
                .param("phase", phase)
                .exists();
    }
}
