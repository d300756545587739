package org.madang.programmes.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.web.Screen;

/** What one source says of one figure; the plan of this platform is a claim without a source. */
public record ClaimLine(
        String figureKey,
        @Nullable String valueText,
        @Nullable Double valueNumber,
        @Nullable LocalDate valueFrom,
        @Nullable LocalDate valueTo,
        @Nullable String source,
        @Nullable String sourceUrl,
        @Nullable String saidBy,
        @Nullable LocalDate saidOn) {

    static ClaimLine plan(LocalDate from, LocalDate to) {
        return new ClaimLine("dates", null, null, from, to, null, null, null, null);
    }

    public boolean isPlan() {
        return source == null;
    }

    public String value(Screen s) {
        var parts = new ArrayList<String>();
        if (valueNumber != null) parts.add(s.f().decimal(valueNumber));
        if (valueFrom != null && valueTo != null) parts.add(s.f().range(valueFrom, valueTo));
        else if (valueFrom != null) parts.add(s.t("programmes.claim.from", s.f().date(valueFrom)));
        else if (valueTo != null) parts.add(s.t("programmes.claim.until", s.f().date(valueTo)));
        if (valueText != null) parts.add(parts.isEmpty() ? valueText : s.t("programmes.claim.words", valueText));
        return String.join(" ", parts);
    }

    /** Who says so and when, as far as known. */
    public String about(Screen s) {
        var parts = new ArrayList<String>();
        if (saidBy != null && !saidBy.isEmpty()) parts.add(saidBy);
        if (saidOn != null) parts.add(s.f().date(saidOn));
        return String.join(" · ", parts);
    }

    /** What is compared: words only where there is neither number nor date. */
    List<Object> compared() {
        var values = new ArrayList<Object>();
        if (valueNumber != null) values.add(valueNumber);
        if (valueFrom != null) values.add(valueFrom);
        if (valueTo != null) values.add(valueTo);
        if (values.isEmpty() && valueText != null) values.add(valueText);
        return values;
    }
}
