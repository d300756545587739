package org.madang.admission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Marks what an officer saw when they began to write, so that what somebody else saved meanwhile is never overwritten
 * unseen. An empty mark stands for a writer who saw nothing.
 */
public final class Seen {
    private Seen() {}

    /** @param part a record of values, which says the same text whenever it is the same */
    public static String mark(Object part) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(part.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    static boolean stale(String mark, Object now) {
        return !mark.isEmpty() && !mark.equals(mark(now));
    }
}
