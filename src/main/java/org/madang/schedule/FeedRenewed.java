package org.madang.schedule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

public record FeedRenewed(PersonId actor, boolean replaced) implements Transition {
    @Override
    public String object() {
        return "calendar";
    }

    @Override
    public UUID objectId() {
        return actor.value();
    }

    @Override
    public @Nullable String from() {
        return replaced ? "MADE" : null;
    }

    @Override
    public String to() {
        return "MADE";
    }
}
