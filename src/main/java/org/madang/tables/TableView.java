package org.madang.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.OwnPath;
import org.madang.web.Screen;

/**
 * A list as one page shows it; {@code tables/table.jte} draws it.
 *
 * @param none message key of what stands there while nothing is in the list; {@code noneText} of what is said below
 * @param count all rows that the filters leave, at most {@link #COUNTED} and one more
 * @param chooseEvery address at which all that the filters leave are chosen; null where they are on this page or too many
 * @param views what the reader kept of it; null where they may keep none, because they act for another
 * @param here address of its first page; {@code at} of this one
 * @param whole address at which as many rows as one page may have stand on it, as for printing; null where they do
 */
public record TableView(
        String path,
        String title,
        String none,
        String noneText,
        List<Head> heads,
        List<Row> rows,
        int count,
        List<Narrow> filters,
        List<ColumnChoice> columns,
        List<Map.Entry<String, String>> kept,
        @Nullable String next,
        @Nullable String previous,
        @Nullable String choosePage,
        @Nullable String chooseEvery,
        Asked.Chosen chosen,
        @Nullable String whole,
        boolean wholeShown,
        List<StaffList.Act> acts,
        @Nullable List<SavedViews.View> views,
        String here,
        String at) {
    /** Beyond this many rows nobody reads an exact number, and counting would cost more than the page. */
    public static final int COUNTED = 10_000;

    /** @param sorted ascending, descending or null; {@code href} null when one cannot sort by it */
    public record Head(
            String key,
            String label,
            @Nullable String href,
            @Nullable String sorted) {}

    public record Row(String id, List<Cell> cells) {}

    /** @param choices null for a text to be sought */
    public record Narrow(
            String key,
            String label,
            String value,
            @Nullable List<Choice> choices) {}

    public record ColumnChoice(String key, String label, boolean shown) {}

    /** Whether the list is narrowed, so that an empty one says so. */
    public boolean narrowed() {
        return filters.stream().anyMatch(filter -> !filter.value().isEmpty());
    }

    /** What can be done at a press, of all rows on this page. */
    public List<Cell.Post> posts() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell instanceof Cell.Together all ? all.cells().stream() : Stream.of(cell))
                .filter(Cell.Post.class::isInstance)
                .map(Cell.Post.class::cast)
                .toList();
    }

    /** Where a form leads back to that was reached from a page of the list at a path: that page, or else the first. */
    public static String back(Form form, String path) {
        String typed = OwnPath.of(form.value("back"), path);
        return typed.startsWith(path + "?") ? typed : path;
    }

    /** Whether a column is shown, by its key. */
    public boolean shows(String key) {
        return heads.stream().anyMatch(head -> head.key().equals(key));
    }

    /** Whether numbers stand under a heading, so that it stands where they do. */
    public boolean numeric(Head head) {
        int at = heads.indexOf(head);
        return rows.stream().anyMatch(row -> row.cells().get(at).numeric());
    }

    /** How a cell stands: a number at the right side, nothing at all on a phone, or as all others do. */
    public static @Nullable String kind(Cell cell) {
        return cell.numeric() ? "num" : cell.equals(Cell.EMPTY) ? "blank" : null;
    }

    /** Whether the page comes with its rows ticked. */
    public boolean ticked() {
        return chosen != Asked.Chosen.NONE;
    }

    /** Whether what is ticked cannot be unticked one by one, because it is more than the page shows. */
    public boolean everyChosen() {
        return chosen == Asked.Chosen.EVERY;
    }

    /** How many rows may be chosen, or stand on one page, at a time. */
    public int most() {
        return Asked.MOST_ROWS;
    }

    /** Of the rows on this page. */
    public List<UUID> ids() {
        return rows.stream().map(row -> UUID.fromString(row.id())).toList();
    }

    static <R> TableView of(
            StaffList<R> list,
            Asked asked,
            Screen s,
            Statements<R> statements,
            List<R> found,
            int count,
            int page,
            @Nullable List<SavedViews.View> views) {
        boolean more = found.size() > page;
        var rows = !more ? found : asked.backward() ? found.subList(1, found.size()) : found.subList(0, page);
        boolean before = asked.backward() ? more : asked.place() != null;
        boolean after = asked.backward() || more;
        String first = list.columns().getFirst().key();
        var parts = asked.parts(list.usual());
        var shown = list.columns().stream()
                .filter(column -> column.key().equals(first) || asked.shows(column))
                .toList();
        String here = Asked.address(list.path(), parts);
        var further = new ArrayList<>(parts);
        if (asked.whole()) further.add(Map.entry("rows", "many"));
        if (asked.chosen() == Asked.Chosen.EVERY) further.add(Map.entry("chosen", "every"));
        boolean beyond = count > rows.size();
        boolean many = list.acts().stream().anyMatch(StaffList.Act::many);
        return new TableView(
                list.path(),
                list.title(),
                list.manner().none(),
                list.manner().noneText(),
                shown.stream().map(column -> head(list, asked, column)).toList(),
                rows.stream()
                        .map(row -> new Row(
                                list.uuid(row).toString(),
                                shown.stream()
                                        .map(column -> column.cell().apply(row))
                                        .toList()))
                        .toList(),
                count,
                list.filters().stream().map(filter -> narrow(filter, asked, s)).toList(),
                list.columns().stream()
                        .skip(1)
                        .map(column -> new ColumnChoice(column.key(), column.label(), asked.shows(column)))
                        .toList(),
                parts,
                after && !rows.isEmpty() ? with(list, further, "after", statements.place(rows.getLast())) : null,
                before && !rows.isEmpty() ? with(list, further, "before", statements.place(rows.getFirst())) : null,
                asked.chosen() != Asked.Chosen.NONE || rows.isEmpty() ? null : choosing(list, asked, parts),
                asked.chosen() == Asked.Chosen.EVERY || !beyond || !many || count > Asked.MOST_ROWS
                        ? null
                        : with(list, parts, "chosen", "every"),
                asked.chosen(),
                asked.whole() || !beyond ? null : with(list, parts, "rows", "many"),
                asked.whole(),
                list.acts().stream()
                        .filter(act -> act.many() || asked.chosen() != Asked.Chosen.EVERY)
                        .toList(),
                views,
                here,
                place(list, asked, parts));
    }

    private static String place(StaffList<?> list, Asked asked, List<Map.Entry<String, String>> parts) {
        return Asked.address(list.path(), placed(asked, parts));
    }

    private static List<Map.Entry<String, String>> placed(Asked asked, List<Map.Entry<String, String>> parts) {
        var more = new ArrayList<>(parts);
        if (asked.whole()) more.add(Map.entry("rows", "many"));
        Asked.Place place = asked.place();
        if (place != null) more.add(Map.entry(asked.backward() ? "before" : "after", place.text()));
        return more;
    }

    private static Narrow narrow(Filter filter, Asked asked, Screen s) {
        return new Narrow(
                filter.key(),
                filter.label(),
                asked.filters().getOrDefault(filter.key(), ""),
                filter.choices() == null ? null : filter.choices().apply(s));
    }

    private static <R> Head head(StaffList<R> list, Asked asked, Column<R> column) {
        if (column.order() == null) return new Head(column.key(), column.label(), null, null);
        boolean current = asked.sort().equals(column.key());
        var parts = new ArrayList<>(asked.parts(list.usual()));
        parts.removeIf(part -> part.getKey().equals("sort"));
        parts.add(Map.entry("sort", (current && !asked.descending() ? "-" : "") + column.key()));
        return new Head(
                column.key(),
                column.label(),
                Asked.address(list.path(), parts),
                !current ? null : asked.descending() ? "descending" : "ascending");
    }

    private static String with(StaffList<?> list, List<Map.Entry<String, String>> parts, String key, String value) {
        var more = new ArrayList<>(parts);
        more.add(Map.entry(key, value));
        return Asked.address(list.path(), more);
    }

    private static String choosing(StaffList<?> list, Asked asked, List<Map.Entry<String, String>> parts) {
        var more = placed(asked, parts);
        more.add(Map.entry("chosen", "page"));
        return Asked.address(list.path(), more);
    }
}
