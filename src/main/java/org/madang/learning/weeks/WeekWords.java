package org.madang.learning.weeks;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.madang.identity.Trail;
import org.madang.identity.TrailWords;
import org.madang.learning.AssignmentKind;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.web.Screen;

/**
 * Says what became of a week and of what is taught in it.
 *
 * @param titles of its lessons and assignments
 */
record WeekWords(Map<UUID, Multilingual> titles) implements TrailWords {
    private static final Set<String> FIELDS = Set.of(
            "title",
            "highlights",
            "startsOn",
            "endsOn",
            "position",
            "body",
            "minutes",
            "instructions",
            "kind",
            "dueAt");
    private static final Pattern IN_LANGUAGE = Pattern.compile("([a-zA-Z]+)-([a-z]{2,3})");

    @Override
    public String what(Screen s, Trail.Line line) {
        return switch (line.toState()) {
            case "WRITTEN" -> s.t("learning.history.lesson");
            case "SET" -> s.t("learning.history.assignment");
            case "WEEK_CHANGED" ->
                s.t(
                        line.changes().stream()
                                        .anyMatch(change -> change.field().equals("position"))
                                ? "learning.history.place"
                                : "learning.history.changed");
            default -> s.t("learning.history.week");
        };
    }

    @Override
    public String about(Screen s, Trail.Line line) {
        Multilingual title = titles.getOrDefault(line.objectId(), Multilingual.EMPTY);
        return title.isEmpty() ? "" : s.text(title).text();
    }

    /** The number of the week is the page itself. */
    @Override
    public String why(Screen s, Trail.Line line) {
        return "";
    }

    @Override
    public String label(Screen s, Trail.Line line, String field) {
        var inLanguage = IN_LANGUAGE.matcher(field);
        if (inLanguage.matches() && FIELDS.contains(inLanguage.group(1)))
            return s.t(
                    "learning.history.inLanguage",
                    s.t("learning.history.field." + inLanguage.group(1)),
                    s.f().language(new Language(inLanguage.group(2))));
        return FIELDS.contains(field) ? s.t("learning.history.field." + field) : field;
    }

    @Override
    public String value(Screen s, Trail.Line line, String field, String value) {
        if (field.equals("kind")
                && Arrays.stream(AssignmentKind.values())
                        .anyMatch(kind -> kind.name().equals(value))) return s.t("learning.assignment." + value);
        try {
            return field.equals("dueAt")
                    ? s.f().dateTime(Instant.parse(value))
                    : TrailWords.super.value(s, line, field, value);
        } catch (DateTimeException notAnInstant) {
            return value;
        }
    }
}
