package org.madang.works;

import org.madang.shared.PersonId;

/** A team or a person began a work. */
public record WorkStarted(WorkId work, WorkType type, PersonId actor) implements WorkTransition {

    @Override
    public String to() {
        return WorkState.DRAFT.name();
    }

    @Override
    public String reason() {
        return type.name();
    }
}
