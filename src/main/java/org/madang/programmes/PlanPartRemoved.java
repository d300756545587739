package org.madang.programmes;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** A phase, a role or a cell of seats was taken out of an edition or, where it was a track's own, out of that track. */
public record PlanPartRemoved(EditionId edition, @Nullable TrackId track, List<FieldChange> changes, PersonId actor)
        implements Transition {
    @Override
    public String object() {
        return track == null ? "edition" : "track";
    }

    @Override
    public UUID objectId() {
        return track == null ? edition.value() : track.value();
    }

    @Override
    public @Nullable String from() {
        return null;
    }

    @Override
    public String to() {
        return "CHANGED";
    }
}
