package org.madang.tables;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.database.Sql;
import org.madang.web.Screen;

/** The statements of one list as it was asked for: a page, its size, all of it. */
final class Statements<R> {
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final Db db;
    private final StaffList<R> list;
    private final Asked asked;
    private final Screen s;
    private final Map<String, Object> bound = new HashMap<>();
    private final Column.Order<R> order;
    private final String where;

    Statements(Db db, StaffList<R> list, Asked asked, Screen s) {
        this.db = db;
        this.list = list;
        this.asked = asked;
        this.s = s;
        bound.putAll(list.parameters());
        Column.Order<R> wanted = list.column(asked.sort()).order();
        if (wanted == null) throw new IllegalStateException("the first column of a list has an order");
        order = wanted;
        var conditions = new StringBuilder();
        for (Filter filter : list.filters()) {
            String value = asked.filters().get(filter.key());
            if (value == null || !offered(filter, value)) continue;
            conditions.append(" and (").append(filter.sql()).append(')');
            bound.put(filter.key(), filter.bound().apply(value));
        }
        where = conditions.toString();
    }

    private boolean offered(Filter filter, String value) {
        return filter.choices() == null
                || filter.choices().apply(s).stream()
                        .anyMatch(choice -> choice.value().equals(value));
    }

    /** One row more than is shown, in the order of the page, so that the caller knows of a next one. */
    List<R> page(int rows) {
        var place = asked.place();
        String begin = place == null ? "" : " and (" + beyond(place) + ")";
        var found = sql("select " + list.select() + " from " + list.from() + where + begin + orderBy(asked.backward())
                        + " limit " + rows)
                .list(list.row());
        return asked.backward() ? found.reversed() : found;
    }

    /** How many there are, counted up to a bound. */
    int count(int most) {
        return sql("select count(*)::int from (select 1 from " + list.from() + where + " limit " + most + ") counted")
                .one(Integer.class);
    }

    /** Every row of the list, or those that were chosen. */
    Sql all(List<UUID> chosen) {
        String only = chosen.isEmpty() ? "" : " and " + list.id() + " = any(:chosen)";
        Sql all = sql("select " + list.select() + " from " + list.from() + where + only + orderBy(false));
        return chosen.isEmpty() ? all : all.ids("chosen", chosen);
    }

    private Sql sql(String text) {
        Sql sql = db.sql(text);
        bound.forEach((name, value) -> {
            if (text.contains(":" + name)) sql.param(name, value);
        });
        return sql;
    }

    private String orderBy(boolean backward) {
        boolean down = asked.descending() != backward;
        String direction = down ? " desc" : "";
        // Missing values stand last in either direction, so first when the page is read backward.
        String nulls = mayBeNull() ? (backward ? " nulls first" : " nulls last") : "";
        return " order by " + key() + direction + nulls + ", " + list.id() + direction;
    }

    private boolean mayBeNull() {
        return !(order instanceof Column.Order.Text<R> text) || text.mayBeEmpty();
    }

    private String key() {
        return switch (order) {
            case Column.Order.Text<R> text ->
                (text.mayBeEmpty() ? "nullif(" + text.sql() + ", '')" : text.sql()) + " " + Collation.of(s.language());
            case Column.Order.Written<R> written -> {
                bound.put("saidTo", s.language().tag());
                yield "nullif(said_in(" + written.sql() + ", :saidTo), '') " + Collation.of(s.language());
            }
            case Column.Order.Whole<R> whole -> whole.sql();
            case Column.Order.Moment<R> moment -> moment.sql();
            case Column.Order.Named<R> named ->
                "array_position(cast(:" + named(named) + " as text[]), " + named.sql() + ")";
        };
    }

    private String named(Column.Order.Named<R> named) {
        bound.computeIfAbsent("orderOfNames", key -> ordered(named));
        return "orderOfNames";
    }

    private List<String> ordered(Column.Order.Named<R> named) {
        var names = named.codes().stream()
                .collect(Collectors.toMap(code -> code, code -> named.name().apply(s, code)));
        return named.codes().stream()
                .sorted((one, other) -> s.f().collator().compare(names.get(one), names.get(other)))
                .toList();
    }

    /** What lies beyond a place; the id decides among equal values and among missing ones. */
    private String beyond(Asked.Place place) {
        boolean down = asked.descending() != asked.backward();
        String than = down ? " < " : " > ";
        String id = list.id();
        bound.put("placeId", place.id());
        Object value = value(place);
        if (value == null) {
            String among = key() + " is null and " + id + than + ":placeId";
            return asked.backward() ? among + " or " + key() + " is not null" : among;
        }
        bound.put("placeValue", value);
        String typed = value instanceof Long
                ? "cast(:placeValue as bigint)"
                : value instanceof Instant ? "cast(:placeValue as timestamptz)" : ":placeValue";
        String past = "(" + key() + ", " + id + ")" + than + "(" + typed + ", :placeId)";
        return mayBeNull() && !asked.backward() ? past + " or " + key() + " is null" : past;
    }

    private @Nullable Object value(Asked.Place place) {
        String text = place.value();
        if (text == null || order instanceof Column.Order.Text<R> || order instanceof Column.Order.Written<R>)
            return text == null && !mayBeNull() ? "" : text;
        if (order instanceof Column.Order.Moment<R>) return moment(text);
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException notOurs) {
            return 0L;
        }
    }

    private static Instant moment(String text) {
        try {
            Instant at = Instant.parse(text);
            // PostgreSQL knows fewer years than Java.
            return at.isBefore(Instant.EPOCH) || at.isAfter(LAST) ? Instant.EPOCH : at;
        } catch (DateTimeParseException notOurs) {
            return Instant.EPOCH;
        }
    }

    /** Where a row stands. */
    String place(R row) {
        Object value = switch (order) {
            case Column.Order.Text<R> text -> {
                String found = text.value().apply(row);
                yield found == null || (text.mayBeEmpty() && found.isEmpty()) ? null : found;
            }
            case Column.Order.Written<R> written -> {
                String found = s.text(written.value().apply(row)).text();
                yield found.isEmpty() ? null : found;
            }
            case Column.Order.Whole<R> whole -> whole.value().apply(row);
            case Column.Order.Moment<R> moment -> moment.value().apply(row);
            case Column.Order.Named<R> named -> {
                int at = ordered(named).indexOf(named.value().apply(row));
                yield at < 0 ? null : (long) at + 1;
            }
        };
        return Asked.at(value == null ? null : value.toString(), list.idOf().apply(row))
                .text();
    }
}
