package org.madang.admission;

import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends an application back to its applicant, who reads what to correct and hands it in again, also after the deadline. */
@Component
public class ReturnApplication {
    private final Handback handback;

    ReturnApplication(Handback handback) {
        this.handback = handback;
    }

    /** @param reason what to correct, as the applicant will read it */
    @Transactional
    public Handback.Outcome giveBack(ApplicationId id, String reason, PersonId by) {
        return handback.move(id, ApplicationState.RETURNED, reason, by);
    }
}
