package org.madang.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.madang.shared.FieldChange;
import org.madang.web.Screen;

/** How a module says what happened to its things, in the words of the reader. */
public interface TrailWords {
    String what(Screen s, Trail.Line line);

    /** Which thing it happened to, where the page tells of several; empty where it is plain. */
    default String about(Screen s, Trail.Line line) {
        return "";
    }

    /** Why, in words; what a person wrote stays as it was written. */
    default String why(Screen s, Trail.Line line) {
        return line.reason() == null ? "" : line.reason();
    }

    /** What of a line is told. */
    default List<FieldChange> changes(Trail.Line line) {
        return line.changes();
    }

    String label(Screen s, Trail.Line line, String field);

    /** Days as the reader writes them, everything else as it was kept. */
    default String value(Screen s, Trail.Line line, String field, String value) {
        if (value.isEmpty()) return s.t("identity.trail.nothing");
        try {
            return value.length() == 10 ? s.f().date(LocalDate.parse(value)) : value;
        } catch (DateTimeException notADay) {
            return value;
        }
    }

    default String before(Screen s, Trail.Line line, FieldChange change) {
        return value(s, line, change.field(), change.before());
    }

    default String after(Screen s, Trail.Line line, FieldChange change) {
        return value(s, line, change.field(), change.after());
    }
}
