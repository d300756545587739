package org.madang.learning;

import java.util.UUID;
import org.madang.programmes.TrackId;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** The weeks, lessons and assignments of a track were written again for its copy. */
public record TeachingCopied(TrackId track, TrackId copyOf, PersonId actor) implements Transition {
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
        return "TEACHING_COPIED";
    }

    @Override
    public String reason() {
        return "copy of track " + copyOf;
    }
}
