package org.madang.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when until when a grant counts.
 *
 * @param from null for at once
 * @param until the first instant at which it no longer counts; null while nobody ends it
 */
public record Term(@Nullable Instant from, @Nullable Instant until) {
    public static final Term OPEN = new Term(null, null);
}
