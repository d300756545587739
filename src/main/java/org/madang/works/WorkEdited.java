package org.madang.works;

import org.madang.shared.PersonId;

/** Its title, synopsis or text was rewritten. */
public record WorkEdited(WorkId work, WorkState state, PersonId actor) implements WorkTransition {
    @Override
    public String to() {
        return state.name();
    }
}
