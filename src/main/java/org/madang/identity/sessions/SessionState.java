package org.madang.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the session behind a request, beside its person.
 *
 * @param provedAt when its owner last showed that it is them
 * @param strong whether a second factor was shown, or a passkey
 * @param has whether its owner has a second factor and is asked for it
 * @param deadline until when they must set one up; null when they have one or need none
 */
public record SessionState(
        UUID session,
        @Nullable UUID device,
        Instant provedAt,
        boolean strong,
        boolean has,
        @Nullable Instant deadline) {
    static final String ATTRIBUTE = "org.madang.session";
    private static final Duration FRESH = Duration.ofMinutes(15);

    public static @Nullable SessionState of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof SessionState state ? state : null;
    }

    /** Whether a dangerous act needs no further question; who has no second factor is asked none. */
    public boolean fresh(Instant now) {
        return !has || strong && provedAt.plus(FRESH).isAfter(now);
    }

    /** Whether somebody without a second factor showed a short while ago who they are. */
    public boolean lately(Instant now) {
        return provedAt.plus(FRESH).isAfter(now);
    }

    public boolean late(Instant now) {
        return deadline != null && !now.isBefore(deadline);
    }
}
