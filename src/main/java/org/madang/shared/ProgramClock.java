package org.madang.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the whole program. A thread may live at another instant for a while: so the demonstration tells 2021
 * through the same use cases as people do, and tests stand still, while everybody else keeps the present.
 */
public final class ProgramClock extends Clock {
    private final Clock present = Clock.systemUTC();
    private final ThreadLocal<Instant> elsewhen = new ThreadLocal<>();

    /** From here on this thread lives at that instant, until {@link #comeBack()}. */
    public void travel(Instant instant) {
        elsewhen.set(instant);
    }

    public void comeBack() {
        elsewhen.remove();
    }

    @Override
    public Instant instant() {
        @Nullable Instant there = elsewhen.get();
        return there == null ? present.instant() : there;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (zone.equals(ZoneOffset.UTC)) return this;
        throw new UnsupportedOperationException("a zone is a person's or a track's, never the clock's");
    }
}
