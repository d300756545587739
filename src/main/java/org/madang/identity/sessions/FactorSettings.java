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
     * Until when somebody may go on without a second factor; null when they need none.
     *
     * @param staffSince the first of the grants of staff they hold, or null
     */
    public @Nullable Instant deadline(@Nullable Instant staffSince, boolean has, boolean demonstration) {
        return secondFactor == Demand.OFFERED || staffSince == null || has || demonstration
                ? null
                : staffSince.plus(Duration.ofDays(graceDays));
    }
}
