package org.madang.works;

import org.madang.shared.PersonId;

/** It is no longer shown; its card says so. */
public record WorkWithdrawn(WorkId work, String reason, PersonId actor) implements WorkTransition {
    @Override
    public String from() {
        return WorkState.PUBLISHED.name();
    }

    @Override
    public String to() {
        return WorkState.WITHDRAWN.name();
    }
}
