package org.madang.admission;

import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an application up again that was sent back or declared not eligible, with the answers as they were handed in. It
 * is for staff what handing in is for the applicant.
 */
@Component
public class RestoreApplication {
    private final Applications applications;
    private final Handback handback;

    RestoreApplication(Applications applications, Handback handback) {
        this.applications = applications;
        this.handback = handback;
    }

    /** @param reason why, as the applicant will read it */
    @Transactional
    public Handback.Outcome restore(ApplicationId id, String reason, PersonId by) {
        return switch (applications.locked(id).state()) {
            case RETURNED, INELIGIBLE, SUBMITTED -> handback.move(id, ApplicationState.SUBMITTED, reason, by);
            case DRAFT -> new Handback.Outcome.NotFromHere(ApplicationState.DRAFT);
            case WITHDRAWN -> new Handback.Outcome.NotFromHere(ApplicationState.WITHDRAWN);
            case LAPSED -> new Handback.Outcome.NotFromHere(ApplicationState.LAPSED);
        };
    }
}
