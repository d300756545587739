package org.madang.programmes;

import java.util.List;
import java.util.UUID;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;

/** An edition is held again: other modules bring along what they keep of its tracks, in the same transaction. */
public record EditionCopied(EditionId edition, EditionId copyOf, List<TrackCopy> tracks, PersonId actor)
        implements Transition {
    /** @param as the track in the new edition */
    public record TrackCopy(TaughtAgain days, TrackId as) {}

    @Override
    public String object() {
        return "edition";
    }

    @Override
    public UUID objectId() {
        return edition.value();
    }

    @Override
    public String to() {
        return "OPEN";
    }

    @Override
    public String reason() {
        return "copy of edition " + copyOf;
    }
}
