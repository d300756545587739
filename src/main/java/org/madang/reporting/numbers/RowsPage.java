package org.madang.reporting.numbers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Multilingual;
import org.madang.web.Page;

/** @param named whether the reader may see who the people are; without it a row is only its country and course */
public record RowsPage(
        String label,
        String key,
        Indicator.Split split,
        @Nullable String of,
        List<NumbersQueries.Row> rows,
        @Nullable String next,
        boolean named,
        Map<String, Multilingual> fields)
        implements Page {
    @Override
    public String template() {
        return "reporting/numbers/rows.jte";
    }
}
