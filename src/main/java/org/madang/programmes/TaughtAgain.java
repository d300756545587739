package org.madang.programmes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Where the days of a track go when its edition is held again. */
public record TaughtAgain(TrackId track, ZoneId zone, TeachingCalendar before, TeachingCalendar after) {

    /** The same weekday of the same teaching week; empty where that is a break, then or now. */
    public Optional<LocalDate> on(LocalDate date) {
        return before.in(after, date);
    }

    /** Where something begins or ends, which may be in a break. */
    public LocalDate edge(LocalDate date) {
        return before.edgeIn(after, date);
    }
}
