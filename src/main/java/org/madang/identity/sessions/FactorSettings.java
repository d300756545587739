package org.madang.identity.sessions;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether staff need a second factor (MADANG_SECOND_FACTOR), and how many days they have to set it up
 * (MADANG_SECOND_FACTOR_DAYS).
 */
@ConfigurationProperties("madang.security")
public record FactorSettings(
        @DefaultValue("required") Demand secondFactor,
        @DefaultValue("14") int graceDays) {
    public enum Demand {
        REQUIRED,
        OFFERED
    }

    /**
     * What somebody has of a second factor.
     *
     * @param app an authenticator app
     * @param passkey a passkey, which is two factors in one: the device, and what unlocks it
     * @param staffSince when they were given the first of the roles of staff they hold, or null
     */
    public record Held(
            boolean app, boolean passkey, @Nullable Instant staffSince, boolean demonstration) {}

    public boolean demanded(Held held) {
        return secondFactor == Demand.REQUIRED && held.staffSince() != null && !held.demonstration();
    }

    /**
     * Whether a second factor is asked for. Who made a passkey for convenience alone can still come in by mail on the
     * day the device is lost; for those who must have a second factor, it is the one.
     */
    public boolean asked(Held held) {
        return held.app() || held.passkey() && demanded(held);
    }

    /** Until when somebody may go on without a second factor; null when they need none or have one. */
    public @Nullable Instant deadline(Held held) {
        Instant since = held.staffSince();
        return since == null || !demanded(held) || asked(held) ? null : since.plus(Duration.ofDays(graceDays));
    }
}
