package org.madang.programmes.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.PhaseKind;
import org.madang.programmes.Phases;
import org.madang.shared.Multilingual;
import org.madang.web.Screen;
import org.madang.web.Step;

/**
 * A stretch of time on the thread of an edition or a track.
 *
 * @param places how many can take part in it, where it has fewer than the edition; null where it has none of its own
 */
public record PhaseLine(
        PhaseKind kind,
        Multilingual title,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable Long places) {
    Step step(Screen s, LocalDate today) {
        String label = Phases.name(s, kind, title);
        Step.State state = today.isAfter(endsOn)
                ? Step.State.DONE
                : today.isBefore(startsOn) ? Step.State.AHEAD : Step.State.CURRENT;
        String when = s.f().range(startsOn, endsOn);
        return Step.of(label, state)
                .saying(places == null ? when : when + " · " + s.t("programmes.phase.places", places));
    }
}
