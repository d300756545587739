package org.madang.admission.editing;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.madang.identity.Trail;
import org.madang.identity.TrailWords;
import org.madang.shared.Language;
import org.madang.web.Screen;

/** Says what became of a call. */
record CallWords() implements TrailWords {
    private static final Set<String> FIELDS = Set.of(
            "title",
            "intro",
            "opensAt",
            "closesAt",
            "zone",
            "needsEndorsement",
            "rolling",
            "graceMinutes",
            "decisionsOn",
            "tracks",
            "name",
            "weight",
            "low",
            "middle",
            "high");
    private static final Pattern IN_LANGUAGE = Pattern.compile("([a-zA-Z]+)-([a-z]{2,3})");

    @Override
    public String what(Screen s, Trail.Line line) {
        String[] state = line.toState().split(" ", 2);
        String done = state[0].toLowerCase(Locale.ROOT);
        return switch (line.object()) {
            case "form" -> s.t("admission.history.form." + done, state[1]);
            case "rubric" -> s.t("admission.history.rubric." + done);
            default ->
                state[0].equals("REHEARSED")
                        ? s.t("admission.history.call.rehearsed", Integer.parseInt(state[1]))
                        : line.toState().equals(line.fromState())
                                ? s.t("admission.history.call.changed")
                                : s.t("admission.history.call." + done);
        };
    }

    @Override
    public String label(Screen s, Trail.Line line, String field) {
        var inLanguage = IN_LANGUAGE.matcher(field);
        if (inLanguage.matches() && FIELDS.contains(inLanguage.group(1)))
            return s.t(
                    "admission.history.inLanguage",
                    s.t("admission.history.field." + inLanguage.group(1)),
                    s.f().language(new Language(inLanguage.group(2))));
        return FIELDS.contains(field) ? s.t("admission.history.field." + field) : field;
    }

    @Override
    public String value(Screen s, Trail.Line line, String field, String value) {
        if (value.isEmpty()) return TrailWords.super.value(s, line, field, value);
        try {
            return switch (field) {
                case "opensAt", "closesAt" -> s.f().dateTime(Instant.parse(value));
                case "needsEndorsement", "rolling" ->
                    s.t(value.equals("true") ? "admission.history.yes" : "admission.history.no");
                default -> TrailWords.super.value(s, line, field, value);
            };
        } catch (DateTimeException notAnInstant) {
            return value;
        }
    }
}
