package org.madang.programmes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** An edition is over for good. */
public record EditionClosed(EditionId edition, PersonId actor) implements Transition {
    @Override
    public String object() {
        return "edition";
    }

    @Override
    public UUID objectId() {
        return edition.value();
    }

    @Override
    public @Nullable String from() {
        return "OPEN";
    }

    @Override
    public String to() {
        return "CLOSED";
    }
}
