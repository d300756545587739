package org.madang.admission;

import java.time.Duration;
import java.time.Instant;

/**
 * Until when one person may hand in.
 *
 * @param at what they were told: the deadline of the call, or a later one of their own
 * @param graceMinutes how long after it a hand-in still counts, which nobody is told beforehand
 * @param extended whether it is a later one of their own
 */
public record Deadline(Instant at, int graceMinutes, boolean extended) {
    /** The deadline itself is still in time. */
    public boolean overBy(Instant now) {
        return now.isAfter(at);
    }

    /** Whether a hand-in that began at this instant counts. */
    public boolean takes(Instant began) {
        return !began.isAfter(at.plus(Duration.ofMinutes(graceMinutes)));
    }
}
