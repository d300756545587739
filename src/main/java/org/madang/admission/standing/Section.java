package org.madang.admission.standing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
            return "/admission/offers?section=" + name().toLowerCase(Locale.ROOT);
        }
    }

    public interface Row {
        Object id();

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
                more ? kind.path() + "&after=" + rows.getLast().id() : null);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public boolean partial() {
        return rows.size() < all;
    }
}
