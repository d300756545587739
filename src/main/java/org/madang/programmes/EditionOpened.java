package org.madang.programmes;

import java.util.UUID;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** A programme is held once more. */
public record EditionOpened(EditionId edition, PersonId actor) implements Transition {
    @Override
    public String object() {
        return "edition";
    }

    @Override
    public UUID objectId() {
        return edition.value();
    }

    @Override
    public String to() {
        return "OPEN";
    }
}
