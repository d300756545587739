package org.madang.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts tries within a sliding time, in this node's memory: enough to make guessing hopeless and mail floods small. */
@Component
class RateLimit {
    private static final int MOST_KEYS = 20_000;

    private final Clock clock;
    private final Map<String, ArrayDeque<Instant>> tries = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ArrayDeque<Instant>> eldest) {
            return size() > MOST_KEYS;
        }
    };

    RateLimit(Clock clock) {
        this.clock = clock;
    }

    /** @return whether this try is still within {@code most} per {@code time}; a refused try counts as well */
    synchronized boolean allows(String key, int most, Duration time) {
        Instant now = clock.instant();
        var recent = tries.computeIfAbsent(key, unused -> new ArrayDeque<>());
        while (!recent.isEmpty() && recent.peekFirst().isBefore(now.minus(time))) recent.pollFirst();
        if (recent.size() <= most) recent.addLast(now);
        return recent.size() <= most;
    }
}
