package org.madang.schedule.sessions;

import java.time.DateTimeException;
import java.time.Instant;
import org.madang.identity.Trail;
import org.madang.identity.TrailWords;
import org.madang.web.Screen;

/** Says what became of a session. */
record SessionWords() implements TrailWords {
    @Override
    public String what(Screen s, Trail.Line line) {
        return s.t(
                switch (line.toState()) {
                    case "CANCELLED" -> "schedule.history.cancelled";
                    case "NOT_LINKED" -> "schedule.history.notLinked";
                    case "LINKED" -> "schedule.history.linked";
                    case "IN_A_ROOM" -> "schedule.history.room";
                    case "CLOSED" -> "schedule.history.closed";
                    case "OPEN" -> "schedule.history.reopened";
                    default ->
                        line.fromState() == null
                                ? "schedule.history.planned"
                                : minded(line) ? "schedule.history.minded" : "schedule.history.moved";
                });
    }

    /** Whether it stays on its day although a holiday came; the reason is the number of that holiday. */
    private static boolean minded(Trail.Line line) {
        return line.changes().isEmpty()
                && line.reason() != null
                && line.reason().matches("holiday [0-9a-f-]{36}");
    }

    @Override
    public String why(Screen s, Trail.Line line) {
        return minded(line) ? "" : TrailWords.super.why(s, line);
    }

    @Override
    public String label(Screen s, Trail.Line line, String field) {
        return field.equals("startsAt") ? s.t("schedule.history.startsAt") : field;
    }

    @Override
    public String value(Screen s, Trail.Line line, String field, String value) {
        try {
            return field.equals("startsAt")
                    ? s.f().dateTime(Instant.parse(value))
                    : TrailWords.super.value(s, line, field, value);
        } catch (DateTimeException notAnInstant) {
            return value;
        }
    }
}
