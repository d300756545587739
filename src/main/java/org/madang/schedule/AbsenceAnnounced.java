package org.madang.schedule;

import java.util.UUID;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

public record AbsenceAnnounced(SessionId session, PersonId actor) implements Transition {
    @Override
    public String object() {
        return "session";
    }

    @Override
    public UUID objectId() {
        return session.value();
    }

    @Override
    public String to() {
        return "ABSENCE_ANNOUNCED";
    }
}
