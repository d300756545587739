package org.madang.programmes;

import org.jspecify.annotations.Nullable;
import org.madang.shared.Country;

/** A module tells how many people hold places of a cell; what is null is open, as in the cell itself. */
public interface SeatUse {
    /** @param phase the phase whose places are meant; null for those of the edition, which never count together */
    long peopleIn(
            EditionId edition,
            @Nullable PhaseId phase,
            @Nullable TrackId track,
            @Nullable Country country,
            @Nullable Grade grade);
}
