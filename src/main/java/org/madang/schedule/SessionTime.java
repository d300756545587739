package org.madang.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The wall clock of a place. Where the clocks go back and an hour comes twice, the first is meant; where they go forward
 * the hour left out does not exist.
 */
public record SessionTime(LocalDateTime local, ZoneId zone, int minutes) {

    /** @return empty when no clock of that place ever shows this time */
    public Optional<Instant> start() {
        var offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? Optional.empty() : Optional.of(local.toInstant(offsets.getFirst()));
    }

    public Optional<Instant> end() {
        return start().map(start -> start.plus(Duration.ofMinutes(minutes)));
    }
}
