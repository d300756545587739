package org.madang.learning;

import java.util.List;
import java.util.UUID;
import org.madang.programmes.TrackId;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

public record WeekWritten(TrackId track, int no, List<FieldChange> changes, PersonId actor) implements Transition {
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
        return "WEEK_WRITTEN";
    }

    @Override
    public String reason() {
        return String.valueOf(no);
    }
}
