package org.madang.programmes;

import java.util.UUID;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** A stretch of an edition or of a track was planned. */
public record PhaseAdded(PhaseId phase, PersonId actor) implements Transition {
    @Override
    public String object() {
        return "phase";
    }

    @Override
    public UUID objectId() {
        return phase.value();
    }

    @Override
    public String to() {
        return "ADDED";
    }
}
