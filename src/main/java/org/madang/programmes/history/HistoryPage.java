package org.madang.programmes.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.shared.FieldChange;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * What became of one thing, newest first.
 *
 * @param name what it is called; empty where {@code words} says it
 * @param back where it is changed
 * @param next address of the older part; null at the beginning of its history
 */
public record HistoryPage(
        Multilingual name,
        String words,
        String back,
        List<Line> lines,
        @Nullable String next,
        boolean first) implements Page {
    /** The transitions that have a word of their own; another module's is shown as it is written. */
    private static final Set<String> MOVES = Set.of(
            "CREATED",
            "OPEN",
            "ADDED",
            "CHANGED",
            "CLOSED",
            "CORRECTED",
            "RENAMED",
            "RECORDED",
            "SET",
            "ARCHIVED",
            "LISTED",
            "CONFIRMED",
            "REFUTED",
            "PARTNER",
            "OPERATOR",
            "CO_ORGANISER",
            "HOST",
            "SPONSOR",
            "WEEK_WRITTEN",
            "WEEK_CHANGED",
            "SESSIONS_COPIED",
            "TEACHING_COPIED",
            "ESTIMATED",
            "REMOVED");

    private static final Set<String> FIELDS = Set.of(
            "title",
            "summary",
            "name",
            "kind",
            "label",
            "sequence",
            "startsOn",
            "endsOn",
            "field",
            "countries",
            "zone",
            "languages",
            "colour",
            "position",
            "requiredPercent",
            "requiredWorks",
            "requiredLessons",
            "icon",
            "country",
            "city",
            "website",
            "seats",
            "floor",
            "sourceUrl",
            "saidBy",
            "saidOn",
            "standing",
            "followUp",
            "phase",
            "role",
            "date",
            "region",
            "estimated",
            "highlights");

    private static final Pattern IN_LANGUAGE = Pattern.compile("([a-zA-Z]+)-([a-z]{2,3})");

    /** @param by null where the person's record is gone */
    public record Line(
            Instant at,
            String toState,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Language byLanguage,
            List<FieldChange> changes) {
        public String what(Screen s) {
            return MOVES.contains(toState) ? s.t("programmes.history.move." + toState) : toState;
        }
    }

    public String label(Screen s, String field) {
        var inLanguage = IN_LANGUAGE.matcher(field);
        if (inLanguage.matches() && FIELDS.contains(inLanguage.group(1)))
            return s.t(
                    "programmes.history.inLanguage",
                    s.t("programmes.history.field." + inLanguage.group(1)),
                    s.f().language(new Language(inLanguage.group(2))));
        return FIELDS.contains(field) ? s.t("programmes.history.field." + field) : field;
    }

    /** Days as the reader writes them, everything else as it was kept. */
    public String value(Screen s, String value) {
        if (value.isEmpty()) return s.t("programmes.setup.nothing");
        try {
            return value.length() == 10 ? s.f().date(LocalDate.parse(value)) : value;
        } catch (DateTimeException notADay) {
            return value;
        }
    }

    @Override
    public String template() {
        return "programmes/history/history.jte";
    }
}
