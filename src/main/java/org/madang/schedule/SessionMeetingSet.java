package org.madang.schedule;

import java.util.UUID;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** The link itself is kept out of the record: whoever reads that must not get in by it. */
public record SessionMeetingSet(SessionId session, Meeting before, Meeting after, PersonId actor)
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
        return name(before);
    }

    @Override
    public String to() {
        return name(after);
    }

    private static String name(Meeting meeting) {
        return switch (meeting) {
            case Meeting.None none -> "NOT_LINKED";
            case Meeting.Link link -> "LINKED";
            case Meeting.Room room -> "IN_A_ROOM";
        };
    }
}
