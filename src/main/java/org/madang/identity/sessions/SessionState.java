package org.madang.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the session behind a request, beside its person.
 *
 * @param provedAt when its owner last showed that it is them
 * @param strong whether a second factor was shown
 */
public record SessionState(UUID session, @Nullable UUID device, Instant provedAt, boolean strong) {
    static final String ATTRIBUTE = "org.madang.session";

    public static @Nullable SessionState of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof SessionState state ? state : null;
    }
}
