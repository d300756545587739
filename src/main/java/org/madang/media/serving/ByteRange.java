package org.madang.media.serving;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a file that a browser asks for, such as a player that jumps ahead; first and last byte included. */
record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    sealed interface Asked {
        record Part(ByteRange range) implements Asked {}

        record Whole() implements Asked {}

        record Impossible() implements Asked {}
    }

    /** A header that is malformed or asks for several parts is answered with the whole (RFC 9110 section 14.2). */
    static Asked in(@Nullable String header, long size) {
        Matcher range = ONE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || range.group().equals("bytes=-")) return new Asked.Whole();
        String first = range.group(1);
        String last = range.group(2);
        if (first.isEmpty()) {
            long suffix = Long.parseLong(last);
            return suffix == 0 ? new Asked.Impossible() : part(Math.max(0, size - suffix), size - 1);
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        if (!last.isEmpty() && Long.parseLong(last) < from) return new Asked.Whole();
        return from >= size ? new Asked.Impossible() : part(from, to);
    }

    long length() {
        return last - first + 1;
    }

    private static Asked part(long first, long last) {
        return new Asked.Part(new ByteRange(first, last));
    }
}
