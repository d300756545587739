package org.madang.programmes;

import java.util.UUID;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** Something that was set up was put away from the lists, or taken back. */
public record ThingArchived(SetUpThing thing, UUID objectId, boolean archived, PersonId actor) implements Transition {
    @Override
    public String object() {
        return thing.object();
    }

    @Override
    public String from() {
        return archived ? "LISTED" : "ARCHIVED";
    }

    @Override
    public String to() {
        return archived ? "ARCHIVED" : "LISTED";
    }
}
