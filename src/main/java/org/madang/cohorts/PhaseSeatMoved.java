package org.madang.cohorts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.PhaseId;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** An enrolment got a place in a phase, or gave it back. */
public record PhaseSeatMoved(
        EnrolmentId enrolment,
        PhaseId phase,
        boolean given,
        PersonId actor,
        @Nullable String reason) implements Transition {
    @Override
    public String object() {
        return "enrolment";
    }

    @Override
    public UUID objectId() {
        return enrolment.value();
    }

    @Override
    public @Nullable String from() {
        return given ? null : "IN_PHASE";
    }

    @Override
    public String to() {
        return given ? "IN_PHASE" : "OUT_OF_PHASE";
    }
}
