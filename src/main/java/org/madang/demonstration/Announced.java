package org.madang.demonstration;

import org.madang.admission.CallId;
import org.madang.admission.NewCall;
import org.madang.admission.OpenCall;
import org.madang.admission.PlanCall;
import org.madang.admission.RehearseCall;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Prepares a call and announces it. */
@Component
class Announced {
    private final PlanCall plan;
    private final OpenCall open;
    private final RehearseCall rehearse;

    Announced(PlanCall plan, OpenCall open, RehearseCall rehearse) {
        this.plan = plan;
        this.open = open;
        this.rehearse = rehearse;
    }

    CallId prepared(NewCall call, PersonId officer) {
        return Story.expect(PlanCall.Outcome.Planned.class, plan.plan(call, officer))
                .call();
    }

    /** Still a draft, with invented applicants. */
    void rehearsed(NewCall call, PersonId officer) {
        Story.expect(RehearseCall.Outcome.Filled.class, rehearse.rehearse(prepared(call, officer), 8, officer));
    }

    CallId of(NewCall call, PersonId officer) {
        return Story.expect(OpenCall.Outcome.Opened.class, open.open(prepared(call, officer), officer))
                .call();
    }
}
