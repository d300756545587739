package org.madang.admission.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ReviewState;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;

/**
 * A review as others read it.
 *
 * @param score weighted mean of its marks; null while there are none
 */
public record StaffReview(
        PersonId reviewer,
        String name,
        ReviewState state,
        @Nullable Double score,
        String note,
        @Nullable String reopened,
        List<Mark> marks) {

    public record Mark(Multilingual criterion, int score) {}
}
