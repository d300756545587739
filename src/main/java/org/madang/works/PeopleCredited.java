package org.madang.works;

import org.madang.shared.PersonId;

/** Its credits were written anew. */
public record PeopleCredited(WorkId work, WorkState state, PersonId actor) implements WorkTransition {
    @Override
    public String to() {
        return state.name();
    }
}
