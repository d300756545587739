package org.madang.programmes;

import java.time.LocalDate;
import org.madang.shared.Multilingual;

/** What is planned of a phase; the title may be empty, then the kind alone names it. */
public record PhasePlan(PhaseKind kind, Multilingual title, LocalDate startsOn, LocalDate endsOn) {
    public PhasePlan {
        if (endsOn.isBefore(startsOn)) throw new IllegalArgumentException("a phase ends before it begins");
    }
}
