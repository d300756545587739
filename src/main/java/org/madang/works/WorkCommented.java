package org.madang.works;

import org.madang.shared.PersonId;

/** Somebody remarked on it. */
public record WorkCommented(WorkId work, WorkState state, PersonId actor) implements WorkTransition {
    @Override
    public String to() {
        return state.name();
    }
}
