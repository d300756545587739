package org.madang.operations.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something an operator should look at.
 *
 * @param key of a sentence, given the count as {0}
 * @param since when it began, if that is known
 * @param path where it is put right or explained
 */
public record Concern(String key, long count, @Nullable Instant since, String path) {}
