package org.madang.programmes;

import java.util.List;
import java.util.UUID;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** The plan of a course was changed. */
public record TrackChanged(TrackId track, List<FieldChange> changes, PersonId actor) implements Transition {
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
        return "CHANGED";
    }
}
