package org.madang.shared;

import java.util.UUID;

/** A person, with or without an account. */
public record PersonId(UUID value) implements Id {
    public static PersonId of(String text) {
        return new PersonId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
