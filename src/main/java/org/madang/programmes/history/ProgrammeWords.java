package org.madang.programmes.history;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.madang.identity.Trail;
import org.madang.identity.TrailWords;
import org.madang.programmes.InstitutionRole;
import org.madang.programmes.PhaseKind;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.web.Screen;

/**
 * Says what became of something that was set up.
 *
 * @param parts what the phases, roles and cells are called of which the page tells as well
 * @param names of the institutions and people that the lines name by their number
 */
record ProgrammeWords(Map<UUID, Function<Screen, String>> parts, Map<UUID, Multilingual> names) implements TrailWords {
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
            "STAFF_APPOINTED",
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
    /** An institution that got a role, or a person with theirs. */
    private static final Pattern NAMED = Pattern.compile("(institution|[A-Z_]+) ([0-9a-f-]{36})");

    @Override
    public String what(Screen s, Trail.Line line) {
        return MOVES.contains(line.toState()) ? s.t("programmes.history.move." + line.toState()) : line.toState();
    }

    @Override
    public String about(Screen s, Trail.Line line) {
        return parts.getOrDefault(line.objectId(), any -> "").apply(s);
    }

    @Override
    public String why(Screen s, Trail.Line line) {
        String reason = TrailWords.super.why(s, line);
        if (line.toState().startsWith("WEEK_") && reason.matches("\\d{1,3}"))
            return s.t("programmes.history.week", Integer.parseInt(reason));
        var named = NAMED.matcher(reason);
        if (!named.matches()) return reason;
        String name = s.text(names.getOrDefault(UUID.fromString(named.group(2)), Multilingual.EMPTY))
                .text();
        return line.toState().equals("STAFF_APPOINTED")
                ? s.t("programmes.phase.named", s.t("identity.role." + named.group(1)), name)
                : name;
    }

    @Override
    public String label(Screen s, Trail.Line line, String field) {
        var inLanguage = IN_LANGUAGE.matcher(field);
        if (inLanguage.matches() && FIELDS.contains(inLanguage.group(1)))
            return s.t(
                    "programmes.history.inLanguage",
                    s.t("programmes.history.field." + inLanguage.group(1)),
                    s.f().language(new Language(inLanguage.group(2))));
        return FIELDS.contains(field) ? s.t("programmes.history.field." + field) : field;
    }

    /** The kind of a phase and the role of an institution were written as they are stored. */
    @Override
    public String value(Screen s, Trail.Line line, String field, String value) {
        String[] parts = value.split(" ", 2);
        String word = switch (field) {
            case "role" -> among(InstitutionRole.values(), "programmes.role.", parts[0], s);
            case "phase" -> among(PhaseKind.values(), "programmes.phase.", parts[0], s);
            case "kind" ->
                line.object().equals("phase") ? among(PhaseKind.values(), "programmes.phase.", parts[0], s) : "";
            default -> "";
        };
        if (word.isEmpty()) return TrailWords.super.value(s, line, field, value);
        return parts.length == 1 ? word : s.t("programmes.phase.named", word, parts[1]);
    }

    private static String among(Enum<?>[] constants, String prefix, String written, Screen s) {
        for (Enum<?> one : constants) if (one.name().equals(written)) return s.t(prefix + written);
        return "";
    }

    /** The number that a line names, or else that of the thing itself. */
    static UUID namedIn(Trail.Line line) {
        var found = NAMED.matcher(line.reason() == null ? "" : line.reason());
        return found.matches() ? UUID.fromString(found.group(2)) : line.objectId();
    }
}
