package org.madang.rosters.imports;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.madang.identity.SensitiveViews;
import org.madang.identity.SensitiveViews.What;
import org.madang.rosters.rules.Field;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * A list of people is held against records that are none of its officer's business: what stands in them is shown to the
 * secretariat of the platform alone, who reads whole records anyway, and each look is written down.
 */
@Component
class Discretion {
    static final Map<Field, What> SENSITIVE =
            Map.of(Field.BIRTH_YEAR, What.BIRTH_YEAR, Field.CITIZENSHIP, What.CITIZENSHIP);

    private final SensitiveViews views;

    Discretion(SensitiveViews views) {
        this.views = views;
    }

    static boolean seesAll(Viewer viewer) {
        return viewer.onPlatform(Role.SECRETARIAT);
    }

    void note(List<ImportPage.RowView> lines, Map<UUID, ImportQueries.Somebody> people, Viewer viewer) {
        var seen = new EnumMap<What, Set<PersonId>>(What.class);
        for (var line : lines) {
            UUID person = line.row().personId();
            for (var change : line.changes()) {
                What what = SENSITIVE.get(change.field());
                if (person != null && what != null && !change.before().isEmpty())
                    seen.computeIfAbsent(what, first -> new HashSet<>()).add(new PersonId(person));
            }
            if (!line.row().verdict().equals("QUESTION")) continue;
            for (UUID candidate : line.row().candidates()) {
                var known = people.get(candidate);
                if (known != null && known.email() != null)
                    seen.computeIfAbsent(What.CONTACT, first -> new HashSet<>()).add(known.id());
            }
        }
        seen.forEach((what, whom) -> views.note(whom, viewer, null, EnumSet.of(what)));
    }
}
