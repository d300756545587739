package org.madang.programmes;

import java.util.List;
import java.util.UUID;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** Label, title or dates of an edition were changed. */
public record EditionChanged(EditionId edition, List<FieldChange> changes, PersonId actor) implements Transition {
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
        return "CHANGED";
    }
}
