package org.madang.tables;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.madang.shared.Id;

/**
 * What a module says of one list, once.
 *
 * @param path where it stands
 * @param title message key: what the table is called
 * @param row a record of what {@code select} reads
 * @param from tables, with {@code where} and the conditions that hold whatever is asked
 * @param id the column that is unique, a UUID
 * @param idOf the same of a row
 * @param columns the first one names the row, is always shown and has an order
 * @param acts what may be done with chosen rows
 */
public record StaffList<R>(
        String path,
        String title,
        Class<R> row,
        String select,
        String from,
        Map<String, ?> parameters,
        String id,
        Function<R, Id> idOf,
        List<Column<R>> columns,
        List<Filter> filters,
        List<Act> acts,
        Manner<R> manner) {

    /**
     * What most lists leave as it is.
     *
     * @param usual how it is sorted unless somebody sorts it, as in the address: a column, with a minus before it for the other way
     * @param none message key: what stands there while nothing is in it
     * @param noneText message key: what is said below that
     * @param seen hears of the rows before their cells are made, some hundred at a time
     */
    record Manner<R>(String usual, String none, String noneText, Consumer<List<R>> seen) {}

    /** Sorted by its first column. */
    public StaffList(
            String path,
            String title,
            Class<R> row,
            String select,
            String from,
            Map<String, ?> parameters,
            String id,
            Function<R, Id> idOf,
            List<Column<R>> columns,
            List<Filter> filters,
            List<Act> acts) {
        this(
                path,
                title,
                row,
                select,
                from,
                parameters,
                id,
                idOf,
                columns,
                filters,
                acts,
                new Manner<>(columns.getFirst().key(), "tables.none", "tables.none.text", rows -> {}));
    }

    /** The same, sorted otherwise unless somebody sorts it. */
    public StaffList<R> sorted(String usual) {
        return with(new Manner<>(usual, manner.none(), manner.noneText(), manner.seen()));
    }

    /** The same, with words of its own for when it is empty. */
    public StaffList<R> whenEmpty(String none, String noneText) {
        return with(new Manner<>(manner.usual(), none, noneText, manner.seen()));
    }

    /** The same, which lets somebody look up in one statement what another module knows of the rows. */
    public StaffList<R> lookingUp(Consumer<List<R>> seen) {
        return with(new Manner<>(manner.usual(), manner.none(), manner.noneText(), seen));
    }

    private StaffList<R> with(Manner<R> other) {
        return new StaffList<>(path, title, row, select, from, parameters, id, idOf, columns, filters, acts, other);
    }

    String usual() {
        return manner.usual();
    }

    /**
     * A page that takes chosen rows as {@code row} in its address and asks what to do with them.
     *
     * @param many whether it reads them by {@link Tables#chosen}, so that all that the filters leave can be chosen
     */
    public record Act(String label, String path, boolean many) {
        public static Act few(String label, String path) {
            return new Act(label, path, false);
        }

        public static Act many(String label, String path) {
            return new Act(label, path, true);
        }
    }

    UUID uuid(R row) {
        return idOf.apply(row).value();
    }

    Column<R> column(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key) && column.order() != null)
                .findFirst()
                .orElse(columns.getFirst());
    }
}
