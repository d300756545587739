package org.madang.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

public record SessionMoved(SessionId session, Instant before, Instant after, PersonId actor, String reason)
        implements Transition {
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
    public List<FieldChange> changes() {
        return List.of(new FieldChange("startsAt", before.toString(), after.toString()));
    }
}
