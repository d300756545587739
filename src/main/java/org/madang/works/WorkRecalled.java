package org.madang.works;

import org.madang.shared.PersonId;

/** Its makers took it back before anybody had approved it. */
public record WorkRecalled(WorkId work, PersonId actor) implements WorkTransition {
    @Override
    public String from() {
        return WorkState.SUBMITTED.name();
    }

    @Override
    public String to() {
        return WorkState.DRAFT.name();
    }
}
