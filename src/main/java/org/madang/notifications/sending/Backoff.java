package org.madang.notifications.sending;

import java.time.Duration;

/** How long a mail waits after a refusal: a minute, then four times as long each time, at most six hours. */
final class Backoff {
    /** About a day and a half; whoever has not taken a mail by then needs a person to look. */
    static final int ATTEMPTS = 10;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    private Backoff() {}

    static Duration after(int attempts) {
        Duration wait = FIRST;
        for (int i = 1; i < attempts && wait.compareTo(LONGEST) < 0; i++) {
            wait = wait.multipliedBy(4);
        }
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
