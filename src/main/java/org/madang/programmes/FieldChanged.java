package org.madang.programmes;

import java.util.List;
import java.util.UUID;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** What is written of a field was changed, for every track that teaches it. */
public record FieldChanged(FieldId field, List<FieldChange> changes, PersonId actor) implements Transition {
    @Override
    public String object() {
        return "field";
    }

    @Override
    public UUID objectId() {
        return field.value();
    }

    @Override
    public String to() {
        return "CHANGED";
    }
}
