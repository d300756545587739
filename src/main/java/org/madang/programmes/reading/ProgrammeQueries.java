package org.madang.programmes.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.database.JsonRows;
import org.madang.programmes.ProgrammeKind;
import org.madang.shared.Multilingual;
import org.springframework.stereotype.Component;

/** What the pages of programmes show, each in one statement. */
@Component
class ProgrammeQueries {
    private final Db db;

    ProgrammeQueries(Db db) {
        this.db = db;
    }

    record Row(
            String slug,
            Multilingual title,
            Multilingual summary,
            ProgrammeKind kind,
            boolean archived,
            String editions,
            @Nullable String claims) {
        ProgrammeLine line() {
            return new ProgrammeLine(slug, title, summary, kind, JsonRows.list(editions, ProgrammeLine.Holding.class));
        }
    }

    private static final String PROGRAMMES = """
            select p.slug, p.title, p.summary, p.kind, p.archived_at is not null as archived,
                   (select coalesce(jsonb_agg(to_jsonb(x) order by x.sequence desc, x.starts_on desc, x.slug), '[]')
                    from (select e.slug, e.label, e.title, e.starts_on, e.ends_on, e.sequence,
                                 (select count(*) from programmes_track t
                                  where t.edition_id = e.id and t.archived_at is null) as tracks
                          from programmes_edition e where e.programme_id = p.id and e.archived_at is null
                          order by e.sequence desc limit 100) x) as editions,
                   (select coalesce(jsonb_agg(to_jsonb(c) order by c.figure_key, c.source), '[]') from v_claim c
                    where :withClaims and c.subject_kind = 'PROGRAMME' and c.subject_id = p.id) as claims
            from programmes_programme p
            where (cast(:slug as text) is null and p.archived_at is null or p.slug = :slug)
              and (cast(:after as text) is null
                   or exists (select 1 from programmes_programme a where a.slug = :after
                              and (p.kind < a.kind or p.kind = a.kind and p.slug > a.slug)))
            order by p.kind desc, p.slug limit :most
            """;

    /** @param after slug of the last one before these; null for the first; @param most how many fit where they are shown */
    List<ProgrammeLine> some(@Nullable String after, int most) {
        return db
                .sql(PROGRAMMES)
                .param("slug", null)
                .param("after", after)
                .param("withClaims", false)
                .param("most", most)
                .list(Row.class)
                .stream()
                .map(Row::line)
                .toList();
    }

    Optional<ProgrammePage> page(String slug) {
        return db.sql(PROGRAMMES)
                .param("slug", slug)
                .param("after", null)
                .param("withClaims", true)
                .param("most", 1)
                .maybe(Row.class)
                .map(row -> new ProgrammePage(
                        row.line(),
                        row.archived(),
                        ClaimGroup.of(JsonRows.list(
                                java.util.Objects.requireNonNullElse(row.claims(), "[]"), ClaimLine.class))));
    }
}
