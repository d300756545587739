package org.madang.admission.standing;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Id;
import org.madang.shared.Ids;

/**
 * One part of the desk of offers, as much of it as a page holds.
 *
 * @param all how many there are, on all pages
 * @param next path of the page that goes on behind the last row; null when nothing follows
 */
public record Section<T extends Section.Row>(
        List<T> rows, long all, @Nullable String next) {
    static final int ROWS = 100;

    /** What a section is about. */
    enum Kind {
        QUESTIONS,
        LATE,
        SQUEEZED,
        CONDITIONS,
        DEFERRALS;

        /** The section that an address names; null when it names none. */
        static @Nullable Kind named(String typed) {
            for (Kind kind : values()) if (kind.name().equalsIgnoreCase(typed)) return kind;
            return null;
        }

        String path() {
            return OffersPages.PATH + "?section=" + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Behind which row a page goes on. It holds all that the rows are sorted by, as it was, so that it stays the same
     * whatever becomes of the row.
     */
    record Place(String group, Instant at, UUID id) {
        static @Nullable Place parse(String group, String at, String id) {
            if (!id.matches("[0-9a-f-]{36}") || !group.matches("[A-Z]{0,20}")) return null;
            try {
                return new Place(group, Instant.parse(at), Ids.parse(id));
            } catch (DateTimeParseException notOurs) {
                return null;
            }
        }

        /** As it stands in an address. */
        String text() {
            return (group.isEmpty() ? "" : "&group=" + group) + "&at=" + at + "&after=" + id;
        }
    }

    public interface Row {
        Id id();

        Instant at();

        /** What stands together, the first of it first. */
        default String group() {
            return "";
        }

        long all();
    }

    static <T extends Row> Section<T> none() {
        return new Section<>(List.of(), 0, null);
    }

    /** @param found up to one more than a page holds */
    static <T extends Row> Section<T> of(Kind kind, List<T> found) {
        if (found.isEmpty()) return none();
        boolean more = found.size() > ROWS;
        var rows = more ? found.subList(0, ROWS) : found;
        return new Section<>(
                List.copyOf(rows),
                found.getFirst().all(),
                more ? kind.path() + place(rows.getLast()).text() : null);
    }

    private static Place place(Row row) {
        return new Place(row.group(), row.at(), row.id().value());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public boolean partial() {
        return rows.size() < all;
    }
}
