package org.madang.programmes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a source says: a number, a date, a stretch of dates or words.
 *
 * @param figure which figure, such as {@code dates}, {@code weeks} or {@code participants}
 * @param source the document, such as a newsletter's name
 * @param saidBy who says so there; empty where the document does
 */
public record ClaimText(
        ClaimSubject subject,
        UUID subjectId,
        String figure,
        @Nullable String text,
        @Nullable Double number,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String source,
        @Nullable String sourceUrl,
        String saidBy,
        @Nullable LocalDate saidOn) {
    public ClaimText {
        if (text == null && number == null && from == null && to == null)
            throw new IllegalArgumentException("a claim says nothing");
    }
}
