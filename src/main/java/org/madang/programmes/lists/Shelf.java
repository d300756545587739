package org.madang.programmes.lists;

import java.util.List;
import java.util.function.Predicate;
import org.madang.tables.Codes;
import org.madang.tables.Column;
import org.madang.tables.Filter;

/** Whether a thing stands on the lists or was put away. */
final class Shelf {
    private static final Codes CODES = Codes.of(List.of("LISTED", "AWAY"), "programmes.lists.shelf.");

    private Shelf() {}

    static <R> Column<R> column(String away, Predicate<R> isAway) {
        return CODES.column("shelf", "programmes.lists.shelf", sql(away), row -> isAway.test(row) ? "AWAY" : "LISTED");
    }

    /** @param away a condition that is true of what was put away */
    static Filter filter(String away) {
        return CODES.filter("shelf", "programmes.lists.shelf", sql(away));
    }

    private static String sql(String away) {
        return "case when " + away + " then 'AWAY' else 'LISTED' end";
    }
}
