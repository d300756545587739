package org.madang.tables;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Id;
import org.madang.web.Form;

/** What an address asks of a list. Whatever it holds that means nothing is passed over. */
record Asked(
        Map<String, String> filters,
        String sort,
        boolean descending,
        List<String> columns,
        @Nullable Place place,
        boolean backward,
        List<UUID> rows,
        Chosen chosen,
        boolean whole) {
    /** How many rows may be chosen, or stand on one page, at a time. */
    static final int MOST_ROWS = 500;

    private static final int LONGEST = 100;

    /** Which rows are ticked as the page comes. */
    enum Chosen {
        NONE,
        PAGE,
        /** All that the filters leave, on this page and beyond it. */
        EVERY
    }

    /** Where a page begins: after (or before) this value and id. */
    record Place(@Nullable String value, UUID id) {
        String text() {
            String all = id + (value == null ? "" : " " + value);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all.getBytes(StandardCharsets.UTF_8));
        }

        static Optional<Place> parse(String text) {
            try {
                String all = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).replace("\0", "");
                if (all.length() < 36 || all.length() > 2000) return Optional.empty();
                UUID id = UUID.fromString(all.substring(0, 36));
                if (all.length() == 36) return Optional.of(new Place(null, id));
                return all.charAt(36) == ' ' ? Optional.of(new Place(all.substring(37), id)) : Optional.empty();
            } catch (IllegalArgumentException notOurs) {
                return Optional.empty();
            }
        }
    }

    static <R> Asked of(StaffList<R> list, Form form) {
        var filters = new LinkedHashMap<String, String>();
        for (Filter filter : list.filters()) {
            String value = form.value(filter.key());
            if (!value.isEmpty())
                filters.put(filter.key(), value.length() > LONGEST ? value.substring(0, LONGEST) : value);
        }
        String sort = form.value("sort").isEmpty() ? list.usual() : form.value("sort");
        boolean descending = sort.startsWith("-");
        var chosen = form.values("col");
        var columns = list.columns().stream()
                .filter(column -> chosen.contains(column.key()))
                .map(Column::key)
                .toList();
        boolean everything = chosen.contains("all");
        Optional<Place> after = Place.parse(form.value("after"));
        Optional<Place> before = after.isPresent() ? Optional.empty() : Place.parse(form.value("before"));
        return new Asked(
                filters,
                list.column(descending ? sort.substring(1) : sort).key(),
                descending,
                everything ? list.columns().stream().map(Column::key).toList() : columns,
                after.or(() -> before).orElse(null),
                before.isPresent(),
                rows(form),
                switch (form.value("chosen")) {
                    case "page" -> Chosen.PAGE;
                    case "every" -> Chosen.EVERY;
                    default -> Chosen.NONE;
                },
                form.value("rows").equals("many"));
    }

    private static List<UUID> rows(Form form) {
        var rows = new ArrayList<UUID>();
        for (String value : form.values("row")) {
            if (rows.size() == MOST_ROWS) break;
            if (value.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) rows.add(UUID.fromString(value));
        }
        return rows;
    }

    /** The same, from its first row. */
    Asked first() {
        return new Asked(filters, sort, descending, columns, null, false, rows, chosen, whole);
    }

    boolean shows(Column<?> column) {
        return columns.isEmpty() ? column.usual() : columns.contains(column.key());
    }

    /** The parts of an address of this list, in an order of their own so that equal views have equal addresses. */
    List<Map.Entry<String, String>> parts(String usual) {
        var parts = new ArrayList<Map.Entry<String, String>>();
        filters.forEach((key, value) -> parts.add(Map.entry(key, value)));
        String sorted = (descending ? "-" : "") + sort;
        if (!sorted.equals(usual)) parts.add(Map.entry("sort", sorted));
        columns.forEach(column -> parts.add(Map.entry("col", column)));
        return parts;
    }

    static String address(String path, List<Map.Entry<String, String>> parts) {
        if (parts.isEmpty()) return path;
        return path + "?"
                + parts.stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    static Place at(@Nullable String value, Id id) {
        return new Place(value, id.value());
    }
}
