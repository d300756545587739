package org.madang.cohorts.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.cohorts.EnrolmentState;
import org.madang.database.Db;
import org.madang.database.JsonRows;
import org.madang.programmes.Grade;
import org.madang.programmes.PhaseKind;
import org.madang.programmes.Phases;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.tables.Collation;
import org.madang.web.Screen;
import org.springframework.stereotype.Component;

/** Reads the people of a track: one statement for the track, one for everybody in it. */
@Component
class RosterQueries {
    static final int ROWS = 500;

    private final Db db;

    RosterQueries(Db db) {
        this.db = db;
    }

    /** What the page says of the track itself. */
    record Head(java.util.UUID id, String slug, Multilingual title, String colour, String editionLabel, String phases) {
        /** In which people of the track are given places one by one. */
        List<InPhase> withPlaces() {
            return JsonRows.list(phases, InPhase.class);
        }
    }

    record InPhase(String id, PhaseKind kind, Multilingual title, LocalDate startsOn, LocalDate endsOn) {
        String dated(Screen s) {
            return s.t("programmes.phase.dated", Phases.name(s, kind, title), s.f().range(startsOn, endsOn));
        }
    }

    /**
     * One person in one capacity.
     *
     * @param role PARTICIPANT, INSTRUCTOR, COURSE_MANAGER or PARTNER_COORDINATOR
     * @param teams names of the teams of this track, in one text, or empty
     */
    record Row(
            Role role,
            PersonId personId,
            String printName,
            Language nameLanguage,
            String latinName,
            String sayIt,
            String title,
            boolean demonstration,
            @Nullable Country country,
            @Nullable Grade grade,
            @Nullable EnrolmentState state,
            @Nullable Instant enrolledAt,
            String email,
            String teams,
            String sortKey) {}

    Head head(String track) {
        return db.sql("""
                        select t.id, t.slug, t.title, t.colour, t.edition_label,
                               (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'title', f.title,
                                                   'starts_on', f.starts_on, 'ends_on', f.ends_on) order by f.starts_on, f.kind, f.id), '[]')
                                from v_phase f
                                where f.edition_id = t.edition_id and (f.track_id is null or f.track_id = t.id)
                                  and exists (select 1 from v_seat_cell c where c.phase_id = f.id)) as phases
                        from v_track t where t.slug = :slug
                        """).param("slug", track).maybe(Head.class).orElseThrow(NotFound::new);
    }

    /** The staff of a track, few and all at once. */
    List<Row> staff(java.util.UUID track, Language reader) {
        return db.sql(ordered("""
                        select g.role, p.id as person_id, p.print_name, p.name_language, p.latin_name, p.say_it, p.title,
                               p.demonstration, p.country, null as grade, null as state, null::timestamptz as enrolled_at,
                               coalesce(p.email, '') as email, '' as teams, p.sort_key
                        from v_grant g join v_person p on p.id = g.person_id
                        where g.kind = 'TRACK' and g.scope = :track and g.role in ('INSTRUCTOR', 'COURSE_MANAGER')
                        order by g.role desc, p.sort_key collate READER, p.id limit 100
                        """, reader)).param("track", track).list(Row.class);
    }

    /**
     * A page of participants in the reader's collation, one row more than is shown so that the caller knows of a next.
     *
     * @param afterKey sort key and person after which to go on; null for the start
     */
    List<Row> participants(java.util.UUID track, Language reader, @Nullable String afterKey, @Nullable PersonId after) {
        return db.sql(ordered("""
                        select 'PARTICIPANT' as role, p.id as person_id, p.print_name, p.name_language, p.latin_name,
                               p.say_it, p.title, p.demonstration, e.country, e.grade, e.state, e.enrolled_at,
                               coalesce(p.email, '') as email, coalesce(t.teams, '') as teams, p.sort_key
                        from cohorts_enrolment e
                        join v_person p on p.id = e.person_id
                        left join (select m.person_id, string_agg(t.name, ' · ' order by t.name) as teams
                                   from cohorts_team t join cohorts_team_member m on m.team_id = t.id
                                   where t.track_id = :track group by m.person_id) t on t.person_id = e.person_id
                        where e.track_id = :track and e.state not in ('DROPPED', 'DEFERRED')
                          and (cast(:afterKey as text) is null
                               or (p.sort_key collate READER, p.id) > (cast(:afterKey as text), cast(:after as uuid)))
                        order by p.sort_key collate READER, p.id limit :rows
                        """, reader))
                .param("track", track)
                .param("afterKey", afterKey)
                .param("after", after)
                .param("rows", ROWS + 1)
                .list(Row.class);
    }

    /** The collation is a name and cannot be a parameter; only these are ever written into the statement. */
    private static String ordered(String sql, Language reader) {
        return sql.replace("collate READER", Collation.of(reader));
    }
}
