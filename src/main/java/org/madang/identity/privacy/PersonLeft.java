package org.madang.identity.privacy;

import java.util.UUID;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** A person is gone at their own wish; a nameless record is left, so that what was counted stays right. */
public record PersonLeft(PersonId person) implements Transition {
    @Override
    public String object() {
        return "person";
    }

    @Override
    public UUID objectId() {
        return person.value();
    }

    @Override
    public String from() {
        return "LEAVING";
    }

    @Override
    public String to() {
        return "LEFT";
    }

    @Override
    public PersonId actor() {
        return person;
    }
}
