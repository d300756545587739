package org.madang.admission;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sends an answer, where several pages of one person may: a page of one application that is open on one phone.
 *
 * @param number grows with whatever this page sends, so that what comes late or twice is known
 * @param typedAt by the phone's own clock, as far as it says
 */
public record Hand(UUID page, long number, @Nullable Instant typedAt) {}
