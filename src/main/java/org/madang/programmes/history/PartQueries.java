package org.madang.programmes.history;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.Trail;
import org.madang.programmes.EditionId;
import org.madang.programmes.Grade;
import org.madang.programmes.InstitutionRole;
import org.madang.programmes.PhaseKind;
import org.madang.programmes.Phases;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.Id;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.web.Screen;
import org.springframework.stereotype.Component;

/** Names the phases, the roles and the cells of seats whose history is told with that of their edition or track. */
@Component
class PartQueries {
    private final Db db;

    PartQueries(Db db) {
        this.db = db;
    }

    private record Row(
            UUID id,
            @Nullable PhaseKind kind,
            Multilingual title,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable InstitutionRole role,
            Multilingual institution,
            @Nullable Country country,
            @Nullable Grade grade) {
        String name(Screen s) {
            if (role != null)
                return s.t("programmes.role." + role) + ": "
                        + s.text(institution).text();
            String phase = kind == null ? "" : Phases.name(s, kind, title);
            if (startsOn != null && endsOn != null) return phase + ", " + s.f().range(startsOn, endsOn);
            String cell = s.t(
                    "programmes.history.cell",
                    country == null ? s.t("programmes.seats.anyCountry") : s.f().country(country),
                    grade == null ? s.t("programmes.seats.anyGrade") : s.t("programmes.grade." + grade));
            return phase.isEmpty() ? cell : phase + ", " + cell;
        }
    }

    private record Named(UUID id, Multilingual name) {}

    private static final String PARTS = """
            select * from (
                select id, edition_id, track_id, kind, title, starts_on, ends_on, null::text as role,
                       null::jsonb as institution, null::text as country, null::text as grade
                from programmes_phase
                union all
                select b.id, b.edition_id, b.track_id, null, '{}', null, null, b.role, i.name, null, null
                from programmes_part b join v_institution i on i.id = b.institution_id
                union all
                select c.id, c.edition_id, c.track_id, f.kind, coalesce(f.title, '{}'), null, null, null, null, c.country,
                       c.grade
                from programmes_seat_cell c left join programmes_phase f on f.id = c.phase_id
            ) x
            """;

    /** Also those that were put away. */
    Map<UUID, Function<Screen, String>> of(EditionId edition, @Nullable TrackId track) {
        var names = new LinkedHashMap<UUID, Function<Screen, String>>();
        db.sql(PARTS + """
                        where edition_id = :edition and track_id is not distinct from cast(:track as uuid)
                        order by id desc limit 2000
                        """)
                .param("edition", edition)
                .param("track", track)
                .list(Row.class)
                .forEach(row -> names.put(row.id(), row::name));
        return names;
    }

    Function<Screen, String> name(Id part) {
        return db.sql(PARTS + "where id = :id")
                .param("id", part)
                .maybe(Row.class)
                .orElseThrow(NotFound::new)::name;
    }

    /** What the track is called that it belongs to, or else the edition. */
    Multilingual placeOf(Id part) {
        return db.sql("""
                        select coalesce(t.title, e.title) from (
                            select id, edition_id, track_id from programmes_phase
                            union all select id, edition_id, track_id from programmes_seat_cell) x
                        join programmes_edition e on e.id = x.edition_id left join programmes_track t on t.id = x.track_id
                        where x.id = :id
                        """).param("id", part).maybe(Multilingual.class).orElseThrow(NotFound::new);
    }

    /** What the institutions and the people are called that the lines name by their number. */
    Map<UUID, Multilingual> namesIn(List<Trail.Line> lines) {
        return db
                .sql("""
                        select id, name from v_institution where id = any(:ids)
                        union all
                        select id, jsonb_build_object(name_language, print_name) from v_person where id = any(:ids)
                        """)
                .ids(
                        "ids",
                        lines.stream().map(ProgrammeWords::namedIn).distinct().toList())
                .list(Named.class)
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }
}
