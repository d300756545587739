package org.madang.programmes.reading;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.database.JsonRows;
import org.madang.programmes.EditionId;
import org.madang.programmes.FieldIcon;
import org.madang.programmes.ProgrammeId;
import org.madang.programmes.Track;
import org.madang.programmes.TrackColour;
import org.madang.programmes.TrackId;
import org.madang.shared.Multilingual;
import org.madang.web.Page;
import org.springframework.stereotype.Component;

/** What the page of a track shows, in one statement: the sections of the other modules need theirs. */
@Component
class TrackQueries {
    private final Db db;

    TrackQueries(Db db) {
        this.db = db;
    }

    record Row(
            TrackId id,
            String slug,
            EditionId editionId,
            String editionSlug,
            String editionLabel,
            ProgrammeId programmeId,
            String programmeSlug,
            Multilingual programmeTitle,
            Multilingual title,
            String field,
            Multilingual fieldName,
            FieldIcon fieldIcon,
            List<String> countries,
            ZoneId zone,
            List<String> languages,
            LocalDate startsOn,
            LocalDate endsOn,
            TrackColour colour,
            int position,
            int requiredPercent,
            @Nullable Integer requiredWorks,
            @Nullable Integer requiredLessons,
            boolean archived,
            Multilingual summary,
            String parts,
            String phases,
            String claims) {
        private Track track() {
            return new Track(
                    id,
                    slug,
                    editionId,
                    editionSlug,
                    editionLabel,
                    programmeId,
                    programmeSlug,
                    programmeTitle,
                    title,
                    field,
                    fieldName,
                    fieldIcon,
                    countries,
                    zone,
                    languages,
                    startsOn,
                    endsOn,
                    colour,
                    position,
                    requiredPercent,
                    requiredWorks,
                    requiredLessons);
        }

        TrackPage page(List<Page> sections) {
            return new TrackPage(
                    track(),
                    archived,
                    summary,
                    PartLine.byRole(JsonRows.list(parts, PartLine.class)),
                    JsonRows.list(phases, PhaseLine.class),
                    ClaimGroup.of(withPlan(JsonRows.list(claims, ClaimLine.class))),
                    sections);
        }

        /** The plan stands beside what sources say of the dates; alone it needs no comparison. */
        private List<ClaimLine> withPlan(List<ClaimLine> claims) {
            if (claims.stream().noneMatch(claim -> claim.figureKey().equals("dates"))) return claims;
            var all = new ArrayList<ClaimLine>();
            all.add(ClaimLine.plan(startsOn, endsOn));
            all.addAll(claims);
            return all;
        }
    }

    Optional<Row> find(String slug) {
        return db.sql("""
                        select v.*, t.summary,
                               (select coalesce(jsonb_agg(to_jsonb(x) order by x.role, x.slug), '[]')
                                from (select b.track_id, b.role, i.slug, i.name, i.country
                                      from programmes_part b join v_institution i on i.id = b.institution_id
                                      where b.track_id = t.id and b.archived_at is null) x) as parts,
                               (select coalesce(jsonb_agg(to_jsonb(f) order by f.starts_on, f.kind), '[]')
                                from v_phase f where f.edition_id = t.edition_id
                                  and (f.track_id = t.id or f.track_id is null
                                    and f.starts_on <= t.ends_on and f.ends_on >= t.starts_on)) as phases,
                               (select coalesce(jsonb_agg(to_jsonb(c) order by c.figure_key, c.source), '[]')
                                from v_claim c where c.subject_kind = 'TRACK' and c.subject_id = t.id) as claims
                        from programmes_track t join v_track v on v.id = t.id
                        where t.slug = :slug
                        """).param("slug", slug).maybe(Row.class);
    }
}
