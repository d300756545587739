package org.madang.works;

import org.madang.shared.PersonId;

/** It has its number and is shown to everybody. */
public record WorkPublished(WorkId work, String publicNo, String slug, PersonId actor) implements WorkTransition {
    @Override
    public String from() {
        return WorkState.APPROVED.name();
    }

    @Override
    public String to() {
        return WorkState.PUBLISHED.name();
    }

    @Override
    public String reason() {
        return publicNo;
    }
}
