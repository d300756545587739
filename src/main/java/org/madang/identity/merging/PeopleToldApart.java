package org.madang.identity.merging;

import java.util.UUID;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** An officer said that two records are of two people, or took that back. */
public record PeopleToldApart(PersonId one, PersonId other, boolean undone, PersonId actor) implements Transition {
    @Override
    public String object() {
        return "person";
    }

    @Override
    public UUID objectId() {
        return one.value();
    }

    @Override
    public String from() {
        return undone ? "TOLD_APART" : "PROPOSED";
    }

    @Override
    public String to() {
        return undone ? "PROPOSED" : "TOLD_APART";
    }
}
