package org.madang.identity.secondfactor;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;

/** Letters and figures that apps read secrets in (RFC 4648, section 6), without padding. */
final class Base32 {
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte each : bytes) {
            buffer = buffer << 8 | each & 0xFF;
            bits += 8;
            while (bits >= 5) text.append(SIGNS.charAt(buffer >> (bits -= 5) & 31));
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) text.append(SIGNS.charAt(buffer << 5 - bits & 31));
        return text.toString();
    }

    static Optional<byte[]> decode(String text) {
        var bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char sign : text.toUpperCase(Locale.ROOT).toCharArray()) {
            int value = SIGNS.indexOf(sign);
            if (value < 0) return Optional.empty();
            buffer = buffer << 5 | value;
            bits += 5;
            if (bits >= 8) bytes.write(buffer >> (bits -= 8));
            buffer &= (1 << bits) - 1;
        }
        return Optional.of(bytes.toByteArray());
    }
}
