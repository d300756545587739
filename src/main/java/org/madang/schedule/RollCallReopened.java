package org.madang.schedule;

import java.util.UUID;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

public record RollCallReopened(SessionId session, PersonId actor, String reason) implements Transition {
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
        return "CLOSED";
    }

    @Override
    public String to() {
        return "OPEN";
    }
}
