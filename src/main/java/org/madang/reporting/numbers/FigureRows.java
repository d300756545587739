package org.madang.reporting.numbers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.reporting.numbers.Indicator.Split;
import org.madang.shared.Multilingual;
import org.madang.tables.Cell;
import org.madang.tables.Codes;
import org.madang.tables.Column;
import org.madang.tables.Filter;
import org.madang.tables.StaffList;
import org.springframework.web.util.UriUtils;

/** The rows that a figure counts, as a table. */
final class FigureRows {
    private static final Codes GRADES = Codes.of(List.of("MANAGER", "REGULAR", "EXPERT"), "reporting.grade.");

    private FigureRows() {}

    /** @param label empty for a person whom the reader may not see by name */
    record Row(RowId rowId, String dimension, Multilingual label, Multilingual context, String path) {}

    /**
     * @param named whether the reader may see who the people are; without it no name leaves the database, so that no
     *     order and no search tells one either
     */
    static StaffList<Row> of(Indicator indicator, String label, boolean named, Map<String, Multilingual> fields) {
        return new StaffList<>(
                        path(label, indicator.key()),
                        "reporting.figure." + indicator.key(),
                        Row.class,
                        "counted.row_id, counted.dimension, counted.label, counted.context, counted.path",
                        """
                (select row_id, dimension, context, path,
                        case when person and not :named then '{}'::jsonb else label end as label
                 from (""" + indicator.sql() + """
                ) every) counted where true
                """,
                        Map.of("label", label, "named", named),
                        "counted.row_id",
                        Row::rowId,
                        columns(indicator.split(), codes(indicator.split(), fields)),
                        filters(indicator.split(), codes(indicator.split(), fields)),
                        List.of())
                .whenEmpty("reporting.rows.none", "reporting.rows.noneText");
    }

    static String path(String label, String figure) {
        return "/report/" + UriUtils.encodePathSegment(label, StandardCharsets.UTF_8) + "/" + figure;
    }

    private static List<Column<Row>> columns(Split split, @Nullable Codes codes) {
        var columns = new ArrayList<Column<Row>>();
        columns.add(Column.written(
                "row",
                "reporting.rows.row",
                "counted.label",
                Row::label,
                row -> row.label().isEmpty()
                        ? new Cell.SayLink("reporting.rows.person", row.path())
                        : new Cell.WrittenLink(row.label(), row.path())));
        if (codes != null)
            columns.add(codes.column("of", "reporting.split." + split, "counted.dimension", Row::dimension));
        columns.add(Column.written("context", "reporting.rows.context", "counted.context", Row::context));
        return columns;
    }

    private static List<Filter> filters(Split split, @Nullable Codes codes) {
        var filters = new ArrayList<Filter>();
        filters.add(Filter.searchIn(
                "reporting.rows.search", "said_in_all(counted.label) || ' ' || said_in_all(counted.context)"));
        if (codes != null) filters.add(codes.filter("of", "reporting.split." + split, "counted.dimension"));
        return filters;
    }

    private static @Nullable Codes codes(Split split, Map<String, Multilingual> fields) {
        return switch (split) {
            case COUNTRY -> Codes.COUNTRIES;
            case GRADE -> GRADES;
            case FIELD ->
                new Codes(
                        List.copyOf(fields.keySet()),
                        (s, field) -> s.text(fields.getOrDefault(field, Multilingual.EMPTY))
                                .text(),
                        true);
            case NONE -> null;
        };
    }
}
