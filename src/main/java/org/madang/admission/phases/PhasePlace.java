package org.madang.admission.phases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madang.cohorts.EnrolmentId;
import org.madang.programmes.PhaseId;
import org.madang.programmes.PhaseKind;
import org.madang.programmes.Phases;
import org.madang.shared.Multilingual;
import org.madang.web.Screen;

/** @param enrolmentId the enrolment that has a place in the phase; null where there is none, or none any more */
public record PhasePlace(
        PhaseId id,
        PhaseKind kind,
        Multilingual title,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable EnrolmentId enrolmentId) {
    public String name(Screen s) {
        return Phases.name(s, kind, title);
    }
}
