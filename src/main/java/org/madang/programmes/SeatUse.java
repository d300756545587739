package org.madang.programmes;

import org.jspecify.annotations.Nullable;
import org.madang.shared.Country;

/** A module tells how many people hold places of a cell; what is null is open, as in the cell itself. */
public interface SeatUse {
    long peopleIn(EditionId edition, @Nullable TrackId track, @Nullable Country country, @Nullable Grade grade);
}
