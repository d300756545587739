package org.madang.identity;

import java.util.UUID;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

public record PersonRegistered(PersonId person, PersonId actor) implements Transition {
    @Override
    public String object() {
        return "person";
    }

    @Override
    public UUID objectId() {
        return person.value();
    }

    @Override
    public String to() {
        return "REGISTERED";
    }
}
