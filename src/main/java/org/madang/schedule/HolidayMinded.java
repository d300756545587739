package org.madang.schedule;

import java.util.UUID;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** A session stays as planned although a holiday was added, moved or confirmed afterwards. */
public record HolidayMinded(SessionId session, UUID holiday, PersonId actor) implements Transition {
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
        return "SCHEDULED";
    }

    @Override
    public String to() {
        return "SCHEDULED";
    }

    @Override
    public String reason() {
        return "holiday " + holiday;
    }
}
