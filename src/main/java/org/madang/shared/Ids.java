package org.madang.shared;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes identifiers that sort by the time of their making (UUID version 7, RFC 9562 section 5.7). */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** An address with a malformed id names nothing, so it is answered like any other unknown address. */
    public static UUID parse(String text) {
        try {
            if (text.length() != 36) throw new NotFound();
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
