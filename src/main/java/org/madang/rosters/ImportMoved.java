package org.madang.rosters;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** An import was brought ({@code before} is null) or went on. */
public record ImportMoved(
        ImportId id,
        @Nullable ImportState before,
        ImportState after,
        PersonId actor,
        @Nullable String reason) implements Transition {
    @Override
    public String object() {
        return "import";
    }

    @Override
    public UUID objectId() {
        return id.value();
    }

    @Override
    public @Nullable String from() {
        return before == null ? null : before.name();
    }

    @Override
    public String to() {
        return after.name();
    }
}
