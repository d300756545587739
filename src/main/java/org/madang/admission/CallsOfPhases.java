package org.madang.admission;

import org.madang.database.Db;
import org.madang.programmes.PhaseId;
import org.madang.programmes.PhaseUse;
import org.springframework.stereotype.Component;

/** A phase that a call selects for stays in the plan. */
@Component
class CallsOfPhases implements PhaseUse {
    private final Db db;

    CallsOfPhases(Db db) {
        this.db = db;
    }

    @Override
    public boolean uses(PhaseId phase) {
        return db.sql("select 1 from admission_call where phase_id = :phase limit 1")
                .param("phase", phase)
                .exists();
    }
}
