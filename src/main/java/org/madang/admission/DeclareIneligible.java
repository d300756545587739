package org.madang.admission;

import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says that an application does not meet the conditions of the call, and which; nobody reads or decides it any more. */
@Component
public class DeclareIneligible {
    private final Handback handback;

    DeclareIneligible(Handback handback) {
        this.handback = handback;
    }

    /** @param reason the condition that is not met, as the applicant will read it */
    @Transactional
    public Handback.Outcome declare(ApplicationId id, String reason, PersonId by) {
        return handback.move(id, ApplicationState.INELIGIBLE, reason, by);
    }
}
