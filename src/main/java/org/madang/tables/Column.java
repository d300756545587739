package org.madang.tables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Multilingual;
import org.madang.web.Screen;

/**
 * One column: its heading, what stands in its cells, and how rows are sorted by it.
 *
 * @param key its name in the address
 * @param label message key of the heading
 * @param order how to sort by it; null when one cannot
 * @param usual whether it is shown unless somebody chose columns
 * @param filed whether files hold it
 */
public record Column<R>(
        String key,
        String label,
        Function<R, Cell> cell,
        @Nullable Order<R> order,
        boolean usual,
        boolean filed) {

    public Column(String key, String label, Function<R, Cell> cell, @Nullable Order<R> order, boolean usual) {
        this(key, label, cell, order, usual, true);
    }

    /** How the database sorts, and the same value as a row holds it, by which the next page finds its place. */
    public sealed interface Order<R> {
        String sql();

        /** @param sql a text; empty stands last when it may be empty */
        record Text<R>(String sql, Function<R, @Nullable String> value, boolean mayBeEmpty) implements Order<R> {}

        /** @param sql a whole number or null, which stands last */
        record Whole<R>(String sql, Function<R, @Nullable Long> value) implements Order<R> {}

        /** @param sql an instant or null, which stands last; bare, so that an index serves it */
        record Moment<R>(String sql, Function<R, @Nullable Instant> value) implements Order<R> {}

        /** Codes in the order of their names in the reader's language. */
        record Named<R>(
                String sql,
                Function<R, @Nullable String> value,
                List<String> codes,
                BiFunction<Screen, String, String> name)
                implements Order<R> {}

        /** What a text in several languages says to the reader. @param sql such a text as jsonb */
        record Written<R>(String sql, Function<R, Multilingual> value) implements Order<R> {}
    }

    /** Sorted by a text that is never empty. */
    public static <R> Column<R> text(
            String key, String label, String sql, Function<R, @Nullable String> value, Function<R, Cell> cell) {
        return new Column<>(key, label, cell, new Order.Text<>(sql, value, false), true);
    }

    /** Sorted by what a text in several languages says to the reader. */
    public static <R> Column<R> written(String key, String label, String sql, Function<R, Multilingual> value) {
        return written(key, label, sql, value, row -> new Cell.Titled(value.apply(row)));
    }

    public static <R> Column<R> written(
            String key, String label, String sql, Function<R, Multilingual> value, Function<R, Cell> cell) {
        return new Column<>(key, label, cell, new Order.Written<>(sql, value), true);
    }

    /** A day of the calendar. */
    public static <R> Column<R> day(String key, String label, String sql, Function<R, @Nullable LocalDate> value) {
        return new Column<>(
                key,
                label,
                row -> {
                    LocalDate day = value.apply(row);
                    return day == null ? Cell.EMPTY : new Cell.OnDay(day);
                },
                new Order.Whole<>("(" + sql + " - date '1970-01-01')::bigint", row -> {
                    LocalDate day = value.apply(row);
                    return day == null ? null : day.toEpochDay();
                }),
                true);
    }

    /** Sorted by a text that may be missing; the missing ones stand last. */
    public static <R> Column<R> maybe(
            String key, String label, String sql, Function<R, @Nullable String> value, Function<R, Cell> cell) {
        return new Column<>(key, label, cell, new Order.Text<>(sql, value, true), true);
    }

    public static <R> Column<R> instant(String key, String label, String sql, Function<R, @Nullable Instant> value) {
        return new Column<>(key, label, row -> Cell.day(value.apply(row)), new Order.Moment<>(sql, value), true);
    }

    /** An instant whose hour matters. */
    public static <R> Column<R> stamp(String key, String label, String sql, Function<R, @Nullable Instant> value) {
        return new Column<>(
                key,
                label,
                row -> {
                    Instant at = value.apply(row);
                    return at == null ? Cell.EMPTY : new Cell.Stamp(at);
                },
                new Order.Moment<>(sql, value),
                true);
    }

    /** The order of a whole number, for a column whose cell says something else. */
    public static <R> Order<R> whole(String sql, Function<R, @Nullable Long> value) {
        return new Order.Whole<>(sql, value);
    }

    public static <R> Column<R> number(String key, String label, String sql, Function<R, @Nullable Long> value) {
        Function<R, Cell> cell = row -> {
            Long number = value.apply(row);
            return number == null ? Cell.EMPTY : new Cell.Number(number);
        };
        return new Column<>(key, label, cell, new Order.Whole<>(sql, value), true);
    }

    /** Sorted by the names that codes have in the reader's language. */
    public static <R> Column<R> named(
            String key,
            String label,
            String sql,
            Function<R, @Nullable String> value,
            List<String> codes,
            BiFunction<Screen, String, String> name,
            Function<R, Cell> cell) {
        return new Column<>(key, label, cell, new Order.Named<>(sql, value, codes, name), true);
    }

    /** Shown, but nothing to sort by. */
    public static <R> Column<R> plain(String key, String label, Function<R, Cell> cell) {
        return new Column<>(key, label, cell, null, true);
    }

    /** Sorted by a whole number, for a cell that says something else. */
    public static <R> Column<R> ranked(
            String key, String label, String sql, Function<R, @Nullable Long> value, Function<R, Cell> cell) {
        return new Column<>(key, label, cell, new Order.Whole<>(sql, value), true);
    }

    /** What may be done with a row, such as {@link Cell.Post}; no file holds it. */
    public static <R> Column<R> act(String key, String label, Function<R, Cell> cell) {
        return new Column<>(key, label, cell, null, true, false);
    }

    /** Only shown to those who choose it. */
    public Column<R> onRequest() {
        return new Column<>(key, label, cell, order, false, filed);
    }
}
