package org.madang.schedule;

import java.util.UUID;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** The link itself is kept out of the record: whoever reads that must not get in by it. */
public record SessionLinkSet(SessionId session, boolean replaced, PersonId actor) implements Transition {
    @Override
    public String object() {
        return "session";
    }

    @Override
    public UUID objectId() {
        return session.value();
    }

    @Override
    public String from() {
        return replaced ? "LINKED" : "NOT_LINKED";
    }

    @Override
    public String to() {
        return "LINKED";
    }
}
