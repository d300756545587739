package org.madang.admission.applications;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Hand;
import org.madang.web.Form;

/** Reads by which page of which phone something was sent; without scripts nothing says so. */
final class Hands {
    private static final Duration DRIFT = Duration.ofDays(3650);

    private Hands() {}

    static @Nullable Hand of(Form form, Instant now) {
        try {
            long number = Long.parseLong(form.value("number"));
            var page = UUID.fromString(form.value("hand"));
            return number < 0 ? null : new Hand(page, number, typed(form.value("typed"), now));
        } catch (IllegalArgumentException unsigned) {
            return null;
        }
    }

    /** A phone's clock may be wrong by years and still be worth keeping; anything else is no clock. */
    private static @Nullable Instant typed(String millis, Instant now) {
        if (!millis.matches("\\d{1,15}")) return null;
        Instant typed = Instant.ofEpochMilli(Long.parseLong(millis));
        return Duration.between(typed, now).abs().compareTo(DRIFT) > 0 ? null : typed;
    }
}
