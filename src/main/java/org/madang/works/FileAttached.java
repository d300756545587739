package org.madang.works;

import org.madang.shared.PersonId;

/** A file was put into a slot. */
public record FileAttached(WorkId work, WorkState state, Slot slot, PersonId actor) implements WorkTransition {
    @Override
    public String to() {
        return state.name();
    }

    @Override
    public String reason() {
        return slot.name();
    }
}
