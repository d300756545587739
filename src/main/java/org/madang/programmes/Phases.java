package org.madang.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.web.Screen;
import org.springframework.stereotype.Component;

/** The phases of editions as other modules ask for them. */
@Component
public class Phases {
    private final Db db;

    Phases(Db db) {
        this.db = db;
    }

    /** @param trackId whose people it is for; null for those of the whole edition */
    public record Phase(
            PhaseId id,
            EditionId editionId,
            @Nullable TrackId trackId,
            PhaseKind kind,
            Multilingual title,
            LocalDate startsOn,
            LocalDate endsOn) {
        public String name(Screen s) {
            return Phases.name(s, kind, title);
        }

        /** With its days, where several are to be told apart. */
        public String dated(Screen s) {
            return s.t("programmes.phase.dated", name(s), s.f().range(startsOn, endsOn));
        }
    }

    /** What it is for, and what it is called where that says more. */
    public static String name(Screen s, PhaseKind kind, Multilingual title) {
        String label = s.t("programmes.phase." + kind);
        String named = s.text(title).text();
        return named.isEmpty() || named.equals(label) ? label : s.t("programmes.phase.named", label, named);
    }

    private static final String PHASE =
            "select id, edition_id, track_id, kind, title, starts_on, ends_on from v_phase ";

    public Optional<Phase> find(PhaseId phase) {
        return db.sql(PHASE + "where id = :id").param("id", phase).maybe(Phase.class);
    }

    /** Those in which people come together, in the order of their days; a break has no places. */
    public List<Phase> of(EditionId edition) {
        return db.sql(PHASE + """
                        where edition_id = :edition and kind <> 'BREAK'
                        order by starts_on, kind, id limit 200
                        """).param("edition", edition).list(Phase.class);
    }
}
