package org.madang.admission.reviews;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.ReviewState;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.web.Page;

/** @param tied how many applications the reader is kept from by a tie; their names are not on the page */
public record ReviewsPage(List<Row> rows, long tied) implements Page {
    public record Row(
            ApplicationId id,
            String printName,
            String latinName,
            Language nameLanguage,
            Country country,
            Multilingual call,
            Multilingual track,
            Instant submittedAt,
            @Nullable ReviewState state,
            @Nullable Integer score,
            boolean decided,
            boolean tied) {}

    @Override
    public String template() {
        return "admission/reviews/reviews.jte";
    }
}
