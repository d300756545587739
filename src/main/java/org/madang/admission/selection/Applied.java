package org.madang.admission.selection;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.ApplicationState;
import org.madang.admission.OfferState;
import org.madang.admission.Overrides;
import org.madang.admission.Verdict;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;

/**
 * Somebody who applied, with all that a selection looks at.
 *
 * @param unmet conditions of the call that the answers did not meet; the rules do not look at them
 * @param score in thousandths; 0 while nobody has reviewed
 * @param institutionId who endorsed them; null when nobody did for this track and country
 * @param released the decision they were told, if any
 * @param override what two officers decided against the rules, if they did
 */
record Applied(
        ApplicationId id,
        PersonId personId,
        String printName,
        Language nameLanguage,
        Language language,
        boolean demonstration,
        Country country,
        UUID trackId,
        Multilingual track,
        Grade grade,
        ApplicationState state,
        String reason,
        List<String> unmet,
        long score,
        long reviews,
        @Nullable UUID institutionId,
        @Nullable Verdict released,
        @Nullable Integer releasedPlace,
        @Nullable OfferState offerState,
        Overrides.@Nullable Wish override)
        implements SeatPlan.Place {
    boolean submitted() {
        return state == ApplicationState.SUBMITTED;
    }

    /** Waits for an officer, who says whether that keeps them out; whoever holds a seat was decided on with it in view. */
    boolean flagged() {
        return submitted() && !unmet.isEmpty() && !holdsSeat();
    }

    boolean holdsSeat() {
        return offerState != null && offerState.holdsSeat();
    }
}
