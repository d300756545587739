package org.madang.shared;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes identifiers that sort by the time of their making (UUID version 7, RFC 9562 section 5.7). */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Millisecond and counter of the last one, as one number. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /**
     * Greater than every one that was made before it in this process, within one millisecond too: what is written in one
     * transaction reads in the order in which it happened. The twelve bits after the time count (section 6.2, method 1): a
     * new millisecond begins in their lower half, and one that has run out of them borrows from the next. The other 62
     * bits are random, so none can be guessed from another.
     */
    public static UUID next() {
        long fresh = System.currentTimeMillis() << 12 | RANDOM.nextInt() & 0x7FF;
        long now = LAST.accumulateAndGet(fresh, (last, wanted) -> Math.max(last + 1, wanted));
        long high = now >>> 12 << 16 | 0x7000 | now & 0xFFF;
        long low = RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
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
