package org.madang.identity.sessions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.PersonId;

/**
 * How a session begins.
 *
 * @param agent what the browser tells of itself
 * @param strong whether a second factor was shown, or was shown on this device lately
 * @param half whether a second factor is still to be shown, until which the session opens nothing
 */
public record Beginning(
        PersonId person, @Nullable String agent, @Nullable UUID device, boolean strong, boolean half) {}
