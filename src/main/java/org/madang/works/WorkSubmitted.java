package org.madang.works;

import org.madang.shared.PersonId;

/** A version was frozen and handed to both institutions. */
public record WorkSubmitted(WorkId work, WorkState before, int version, String manifest, PersonId actor)
        implements WorkTransition {
    @Override
    public String from() {
        return before.name();
    }

    @Override
    public String to() {
        return WorkState.SUBMITTED.name();
    }

    @Override
    public String reason() {
        return "v" + version + " " + manifest;
    }
}
