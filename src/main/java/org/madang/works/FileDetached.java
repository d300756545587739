package org.madang.works;

import org.madang.shared.PersonId;

/** A file was taken out of a slot. */
public record FileDetached(WorkId work, WorkState state, Slot slot, PersonId actor) implements WorkTransition {
    @Override
    public String to() {
        return state.name();
    }

    @Override
    public String reason() {
        return slot.name();
    }
}
