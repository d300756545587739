package org.madang.programmes;

import java.util.UUID;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** A course was added to an edition. */
public record TrackAdded(TrackId track, PersonId actor) implements Transition {
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
        return "ADDED";
    }
}
