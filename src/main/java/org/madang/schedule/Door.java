package org.madang.schedule;

import java.time.Duration;
import java.time.Instant;

/** When one may go in: the provider's link is handed out from {@code opens} until {@code closes} and at no other time. */
public record Door(Instant opens, Instant starts, Instant ends, Instant closes) {
    private static final Duration BEFORE = Duration.ofMinutes(15);
    private static final Duration AFTER = Duration.ofMinutes(30);

    /** AHEAD, then OPEN before the start, LIVE until the end, ENDING for the late talkers, OVER. */
    public enum State {
        AHEAD,
        OPEN,
        LIVE,
        ENDING,
        OVER
    }

    public static Door of(Instant starts, int minutes) {
        Instant ends = starts.plus(Duration.ofMinutes(minutes));
        return new Door(starts.minus(BEFORE), starts, ends, ends.plus(AFTER));
    }

    public State at(Instant now) {
        if (now.isBefore(opens)) return State.AHEAD;
        if (now.isBefore(starts)) return State.OPEN;
        if (now.isBefore(ends)) return State.LIVE;
        return now.isBefore(closes) ? State.ENDING : State.OVER;
    }

    public boolean isOpen(Instant now) {
        return !now.isBefore(opens) && now.isBefore(closes);
    }
}
