package org.madang.reporting.numbers;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Multilingual;
import org.madang.tables.TableView;
import org.madang.web.Page;

/** @param of the part of the figure that is shown; null for all of it */
public record RowsPage(
        String label,
        String key,
        Indicator.Split split,
        @Nullable String of,
        TableView rows,
        Map<String, Multilingual> fields)
        implements Page {
    @Override
    public String template() {
        return "reporting/numbers/rows.jte";
    }
}
