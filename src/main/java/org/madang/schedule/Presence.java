package org.madang.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person at one session, from all evidence together: two devices at once count once, and a
 * session entered five times is one presence.
 *
 * @param stays from when to when; {@code to} is null where only the click on the door is known
 */
public record Presence(List<Stay> stays) {
    public record Stay(Instant from, @Nullable Instant to) {}

    public Presence {
        stays = List.copyOf(stays);
    }

    public boolean isEmpty() {
        return stays.isEmpty();
    }

    /**
     * Whether it is known how long the person stayed. Whoever came again after the last measured stay, before the end,
     * is there for an unknown time: nobody may count that as absence.
     */
    public boolean isMeasured(Instant ends) {
        Optional<Instant> last =
                stays.stream().map(Stay::to).filter(Objects::nonNull).max(Comparator.naturalOrder());
        return last.isPresent() && stays.stream().noneMatch(stay -> cameAgain(stay, last.get(), ends));
    }

    private static boolean cameAgain(Stay stay, Instant left, Instant ends) {
        return stay.to() == null && stay.from().isAfter(left) && stay.from().isBefore(ends);
    }

    public Optional<Instant> arrived() {
        return stays.stream().map(Stay::from).min(Comparator.naturalOrder());
    }

    /** How long, counting every moment between the two bounds once. */
    public Duration within(Instant starts, Instant ends) {
        Duration sum = Duration.ZERO;
        Instant counted = starts;
        for (Stay stay : stays.stream().sorted(Comparator.comparing(Stay::from)).toList()) {
            if (stay.to() == null) continue;
            Instant from = stay.from().isBefore(counted) ? counted : stay.from();
            Instant to = stay.to().isAfter(ends) ? ends : stay.to();
            if (!to.isAfter(from)) continue;
            sum = sum.plus(Duration.between(from, to));
            counted = to;
        }
        return sum;
    }
}
