package org.madang.cohorts;

import java.util.UUID;
import org.madang.programmes.TrackId;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

public record StaffAppointed(PersonId person, TrackId track, StaffRole role, PersonId actor) implements Transition {
    @Override
    public String object() {
        return "track";
    }

    @Override
    public UUID objectId() {
        return track.value();
    }

    @Override
    public String to() {
        return "STAFF_APPOINTED";
    }

    @Override
    public String reason() {
        return role + " " + person;
    }
}
