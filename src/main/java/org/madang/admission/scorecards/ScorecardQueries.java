package org.madang.admission.scorecards;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.madang.admission.CallId;
import org.madang.admission.ReviewerEffect;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

@Component
class ScorecardQueries {
    private static final int ROWS = 100;

    /** What the reader has no tie to, and does not still have to judge without knowing what others say. */
    private static final String FREE = """
             not exists (select 1 from admission_conflict x where x.application_id = a.id and x.person_id = :viewer)
            and not exists (select 1 from admission_file f
                            where f.application_id = a.id and f.reader = :viewer and not f.decided
                              and coalesce(f.review, 'ASSIGNED') <> 'SUBMITTED')
            """;

    private final Db db;

    ScorecardQueries(Db db) {
        this.db = db;
    }

    List<ScorecardsPage.Card> cards(CallId call) {
        return db.sql("""
                        select p.print_name as name, p.name_language, count(f.application_id) as files,
                               count(*) filter (where f.review = 'SUBMITTED') as done,
                               count(*) filter (where f.review in ('STARTED', 'REOPENED') and not f.decided) as begun,
                               count(*) filter (where f.application_id is not null and not f.decided
                                                  and coalesce(f.review, 'ASSIGNED') <> 'SUBMITTED') as left,
                               (select count(*) from admission_review r join admission_application a on a.id = r.application_id
                                where a.call_id = :call and r.reviewer = p.id and r.state = 'RECUSED') as recused,
                               (sum(s.points::numeric / s.weight) filter (where s.state = 'SUBMITTED')
                                / nullif(count(*) filter (where s.state = 'SUBMITTED'), 0))::float8 as score
                        from admission_file f
                        join v_person p on p.id = f.reader
                        left join admission_points s on s.application_id = f.application_id and s.reviewer = f.reader
                        where f.call_id = :call
                        group by p.id, p.print_name, p.name_language, p.sort_key
                        order by p.sort_key, p.id limit 200
                        """).param("call", call).list(ScorecardsPage.Card.class);
    }

    List<ScorecardsPage.Apart> apart(CallId call, PersonId viewer) {
        return db.sql("""
                        select a.id, a.print_name, p.name_language, t.title as track, a.country, a.track_id,
                               s.score::float8 as score, s.reviews, d.spread, d.each
                        from admission_application a
                        join v_person p on p.id = a.person_id
                        join v_track t on t.id = a.track_id
                        join admission_score s on s.application_id = a.id
                        cross join lateral (
                            select (max(points::numeric / weight) - min(points::numeric / weight))::float8 as spread,
                                   string_agg(to_char(points::numeric / weight, 'FM0.09'), ' · '
                                              order by points::numeric / weight desc) as each
                            from admission_points where application_id = a.id and state = 'SUBMITTED') d
                        where a.call_id = :call and a.state = 'SUBMITTED' and s.reviews > 1 and""" + FREE + """
                        order by d.spread desc, a.id limit :rows
                        """)
                .param("call", call)
                .param("viewer", viewer)
                .param("rows", ROWS)
                .list(ScorecardsPage.Apart.class);
    }

    boolean hides(CallId call, PersonId viewer) {
        return db.sql("""
                        select 1 from admission_application a join admission_score s on s.application_id = a.id
                        where a.call_id = :call and a.state = 'SUBMITTED' and s.reviews > 1 and not (""" + FREE + ") limit 1")
                .param("call", call)
                .param("viewer", viewer)
                .exists();
    }

    record Given(UUID application, UUID reviewer, UUID trackId, Country country, double score) {
        List<Object> cell() {
            return List.of(trackId, country);
        }
    }

    /** By application, for the cells of these rows that were not read completely. */
    Map<UUID, Double> adjusted(CallId call, List<ScorecardsPage.Apart> rows) {
        var given = db.sql("""
                        select a.id as application, s.reviewer, a.track_id, a.country,
                               (s.points::numeric / s.weight)::float8 as score
                        from admission_points s join admission_application a on a.id = s.application_id
                        where a.call_id = :call and a.state = 'SUBMITTED' and s.state = 'SUBMITTED'
                          and a.track_id = any(:tracks)
                        """)
                .param("call", call)
                .ids(
                        "tracks",
                        rows.stream()
                                .map(ScorecardsPage.Apart::trackId)
                                .distinct()
                                .toList())
                .list(Given.class);
        var adjusted = new HashMap<UUID, Double>();
        given.stream()
                .collect(Collectors.groupingBy(Given::cell))
                .values()
                .forEach(cell -> adjusted.putAll(ReviewerEffect.adjusted(cell.stream()
                        .map(one -> new ReviewerEffect.Given<>(one.application(), one.reviewer(), one.score()))
                        .toList())));
        return adjusted;
    }
}
