package org.madang.programmes.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.madang.database.Db;
import org.madang.database.JsonRows;
import org.madang.programmes.EditionId;
import org.madang.programmes.EditionState;
import org.madang.shared.Multilingual;
import org.madang.web.Page;
import org.springframework.stereotype.Component;

/** What the page of an edition shows, in one statement. */
@Component
class EditionQueries {
    private final Db db;

    EditionQueries(Db db) {
        this.db = db;
    }

    record Row(
            EditionId id,
            String slug,
            String label,
            Multilingual title,
            LocalDate startsOn,
            LocalDate endsOn,
            EditionState state,
            boolean archived,
            String programmeSlug,
            Multilingual programmeTitle,
            Multilingual summary,
            String tracks,
            String phases,
            String parts,
            String seats,
            String claims) {
        EditionPage page(List<Page> sections) {
            return new EditionPage(
                    slug,
                    label,
                    title,
                    startsOn,
                    endsOn,
                    state,
                    archived,
                    programmeSlug,
                    programmeTitle,
                    summary,
                    JsonRows.list(tracks, TrackLine.class),
                    JsonRows.list(phases, PhaseLine.class),
                    PartLine.byRole(JsonRows.list(parts, PartLine.class)),
                    JsonRows.list(seats, SeatLine.class),
                    ClaimGroup.of(JsonRows.list(claims, ClaimLine.class)),
                    sections);
        }
    }

    Optional<Row> find(String slug) {
        return db.sql("""
                        select e.id, e.slug, e.label, e.title, e.starts_on, e.ends_on, e.state,
                               e.archived_at is not null as archived,
                               p.slug as programme_slug, p.title as programme_title, p.summary,
                               (select coalesce(jsonb_agg(to_jsonb(t) order by t.position, t.slug), '[]')
                                from v_track t where t.edition_id = e.id and not t.archived) as tracks,
                               (select coalesce(jsonb_agg(to_jsonb(f) || jsonb_build_object('places',
                                        (select coalesce(max(c.seats) filter (where c.track_id is null and c.country is null
                                                                                             and c.grade is null), sum(c.seats))
                                         from v_seat_cell c where c.phase_id = f.id))
                                                  order by f.starts_on, f.kind), '[]')
                                from v_phase f where f.edition_id = e.id and f.track_id is null) as phases,
                               (select coalesce(jsonb_agg(to_jsonb(x) order by x.role, x.slug), '[]')
                                from (select b.track_id, b.role, i.slug, i.name, i.country
                                      from programmes_part b join v_institution i on i.id = b.institution_id
                                      where b.edition_id = e.id and b.archived_at is null) x) as parts,
                               (select coalesce(jsonb_agg(to_jsonb(x) order by x.position, x.country, x.grade), '[]')
                                from (select t.title as track_title, t.position, c.country, c.grade, c.seats, c.floor
                                      from v_seat_cell c
                                      left join programmes_track t on t.id = c.track_id
                                      where c.edition_id = e.id and c.phase_id is null) x) as seats,
                               (select coalesce(jsonb_agg(to_jsonb(c) order by c.figure_key, c.source), '[]')
                                from v_claim c where c.subject_kind = 'EDITION' and c.subject_id = e.id) as claims
                        from programmes_edition e join programmes_programme p on p.id = e.programme_id
                        where e.slug = :slug
                        """).param("slug", slug).maybe(Row.class);
    }
}
