package org.madang.identity.secondfactor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes: HMAC-SHA-1, thirty seconds, six digits (RFC 6238, RFC 4226 section 5.3). */
final class Totp {
    static final int SECONDS = 30;
    static final int DIGITS = 6;

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    static String code(byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[hash.length - 1] & 0x0F;
            int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7FFFFFFF;
            long limit = 1;
            for (int i = 0; i < digits; i++) limit *= 10;
            return String.format("%0" + digits + "d", number % limit);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The step whose code was typed: this one or a neighbour, since clocks differ (RFC 6238, section 5.2), but none that
     * is not newer than the last one used.
     */
    static OptionalLong match(byte[] secret, String typed, Instant now, long last) {
        long current = step(now);
        for (long step = current - 1; step <= current + 1; step++)
            if (step > last && code(secret, step, DIGITS).equals(typed)) return OptionalLong.of(step);
        return OptionalLong.empty();
    }
}
