package org.madang.programmes;

import java.util.UUID;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** A field was added to those that tracks may teach. */
public record FieldAdded(FieldId field, PersonId actor) implements Transition {
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
        return "ADDED";
    }
}
