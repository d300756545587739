package org.madang.admission.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
            boolean tied) {
        boolean waits() {
            return state == null && !decided;
        }
    }

    /** The rows of one call that ask for nothing any more. */
    public record Call(Multilingual title, List<Row> rows) {}

    public List<Row> waiting() {
        return rows.stream().filter(Row::waits).toList();
    }

    /** In the order of the rows, the latest call first. */
    public List<Call> done() {
        var calls = new LinkedHashMap<Multilingual, List<Row>>();
        for (Row row : rows)
            if (!row.waits())
                calls.computeIfAbsent(row.call(), unused -> new ArrayList<>()).add(row);
        return calls.entrySet().stream()
                .map(call -> new Call(call.getKey(), call.getValue()))
                .toList();
    }

    @Override
    public String template() {
        return "admission/reviews/reviews.jte";
    }
}
