package org.madang.programmes;

import java.util.List;
import java.util.UUID;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** A stretch was planned anew. */
public record PhaseChanged(PhaseId phase, List<FieldChange> changes, PersonId actor) implements Transition {
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
        return "CHANGED";
    }
}
