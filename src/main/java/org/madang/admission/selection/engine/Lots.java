package org.madang.admission.selection.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The last tie-break: the first 40 bits of SHA-256 over the seed and the id, the lowest first. A lot depends on nobody
 * else, so who joins or leaves moves no other lot. The time of submission decides nothing: it would favour fast lines.
 */
final class Lots {
    private static final int BYTES = 5;

    private final String seed;
    private final Map<String, Long> drawn = new HashMap<>();

    Lots(String seed) {
        this.seed = seed;
    }

    long of(Candidate candidate) {
        return drawn.computeIfAbsent(candidate.id(), id -> {
            byte[] digest = sha256(seed + "\n" + id);
            long lot = 0;
            for (int i = 0; i < BYTES; i++) lot = lot << 8 | digest[i] & 0xFF;
            return lot;
        });
    }

    /** The better score first, then the lower lot. */
    Comparator<Candidate> order() {
        return Comparator.comparingLong(Candidate::score)
                .reversed()
                .thenComparingLong(this::of)
                .thenComparing(Candidate::id);
    }

    static String hash(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
