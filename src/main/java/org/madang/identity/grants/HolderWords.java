package org.madang.identity.grants;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Trail;
import org.madang.identity.TrailWords;
import org.madang.shared.Country;
import org.madang.shared.FieldChange;
import org.madang.shared.Grant;
import org.madang.shared.Language;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.web.Screen;

/**
 * Says what became of a person's record and grants.
 *
 * @param places of the grants on the page
 * @param answers whether the reader answers for the account, and so may read its addresses and why it was corrected
 * @param keeper whether the reader keeps all records, and so may read what is sensitive in them
 */
record HolderWords(UUID person, Places.Known places, boolean answers, boolean keeper) implements TrailWords {
    private static final Set<String> FIELDS = Set.of(
            "printName",
            "nameLanguage",
            "latinName",
            "callMe",
            "sortKey",
            "email",
            "country",
            "citizenships",
            "birthYear",
            "language",
            "zone",
            "externalId");
    private static final Pattern GRANT =
            Pattern.compile("([A-Z_]+) ([A-Z]+)(?: ([0-9a-f-]{36}))?(?: from (\\S+))?(?: until (\\S+))?");

    record Held(
            Grant grant, @Nullable Instant from, @Nullable Instant until) {}

    /** The grant that a line is about, if it is about one. */
    static @Nullable Held grant(Trail.Line line) {
        if (!line.object().equals("grant") || line.reason() == null) return null;
        var read = GRANT.matcher(line.reason());
        if (!read.matches()) return null;
        String scope = read.group(3);
        return new Held(
                new Grant(
                        Role.valueOf(read.group(1)),
                        ScopeKind.valueOf(read.group(2)),
                        scope == null ? null : UUID.fromString(scope)),
                instant(read.group(4)),
                instant(read.group(5)));
    }

    private static @Nullable Instant instant(@Nullable String written) {
        return written == null ? null : Instant.parse(written);
    }

    @Override
    public String what(Screen s, Trail.Line line) {
        boolean another = !line.objectId().equals(person);
        return s.t("identity.holder." + line.toState() + (another ? ".other" : ""));
    }

    @Override
    public String about(Screen s, Trail.Line line) {
        var held = grant(line);
        if (held == null) return "";
        Grant grant = held.grant();
        return s.t(
                "identity.holder.grant",
                s.t("identity.role." + grant.role()),
                places.name(s, grant.kind(), grant.scope()));
    }

    @Override
    public String why(Screen s, Trail.Line line) {
        var held = grant(line);
        if (held == null) return answers ? TrailWords.super.why(s, line) : "";
        String from = held.from() == null ? "" : s.t("identity.grants.from", s.f().dateTime(held.from()));
        String until = held.until() == null ? "" : s.t("identity.grants.until", s.f().dateTime(held.until()));
        return from.isEmpty() || until.isEmpty() ? from + until : s.f().list(List.of(from, until));
    }

    boolean hidden(String field) {
        return switch (field) {
            case "email" -> !answers;
            case "birthYear", "citizenships" -> !keeper;
            default -> !FIELDS.contains(field);
        };
    }

    /** What is not for this reader is only said to have changed. */
    @Override
    public List<FieldChange> changes(Trail.Line line) {
        return line.changes().stream()
                .map(change -> hidden(change.field()) ? new FieldChange(change.field(), "", "") : change)
                .toList();
    }

    @Override
    public String label(Screen s, Trail.Line line, String field) {
        return FIELDS.contains(field) ? s.t("identity.holder.field." + field) : s.t("identity.holder.field");
    }

    @Override
    public String value(Screen s, Trail.Line line, String field, String value) {
        if (hidden(field)) return s.t("identity.holder.hidden");
        if (value.isEmpty()) return TrailWords.super.value(s, line, field, value);
        return switch (field) {
            case "country", "citizenships" ->
                s.f().list(Arrays.stream(value.split(", "))
                        .map(code -> s.f().country(new Country(code)))
                        .toList());
            case "language", "nameLanguage" -> s.f().language(new Language(value));
            default -> TrailWords.super.value(s, line, field, value);
        };
    }
}
