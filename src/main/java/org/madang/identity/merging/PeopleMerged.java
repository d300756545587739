package org.madang.identity.merging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** One record took another in, or let it go again. */
public record PeopleMerged(PersonId kept, PersonId gone, boolean undone, PersonId actor, String reason)
        implements Transition {
    @Override
    public String object() {
        return "person";
    }

    @Override
    public UUID objectId() {
        return gone.value();
    }

    @Override
    public @Nullable String from() {
        return undone ? "MERGED" : null;
    }

    @Override
    public String to() {
        return undone ? "APART" : "MERGED";
    }
}
