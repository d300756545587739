package org.madang.programmes.reading;

import java.time.LocalDate;
import org.madang.programmes.PhaseKind;
import org.madang.programmes.Phases;
import org.madang.shared.Multilingual;
import org.madang.web.Screen;
import org.madang.web.Step;

/** A stretch of time on the thread of an edition or a track. */
public record PhaseLine(PhaseKind kind, Multilingual title, LocalDate startsOn, LocalDate endsOn) {
    Step step(Screen s, LocalDate today) {
        String label = Phases.name(s, kind, title);
        Step.State state = today.isAfter(endsOn)
                ? Step.State.DONE
                : today.isBefore(startsOn) ? Step.State.AHEAD : Step.State.CURRENT;
        return Step.of(label, state).saying(s.f().range(startsOn, endsOn));
    }
}
