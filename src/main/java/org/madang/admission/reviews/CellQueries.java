package org.madang.admission.reviews;

import java.util.List;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** The cells that a reviewer reads, with how far they have come in each. */
@Component
class CellQueries {
    private final Db db;

    CellQueries(Db db) {
        this.db = db;
    }

    List<ReviewsPage.Cell> of(PersonId reader) {
        return db.sql("""
                        select c.slug as call_slug, c.title as call, t.slug as track_slug, t.title as track, f.country,
                               count(*) as all, count(*) filter (where f.review = 'SUBMITTED') as done,
                               count(*) filter (where not f.decided and coalesce(f.review, 'ASSIGNED') <> 'SUBMITTED') as open
                        from admission_file f
                        join admission_call c on c.id = f.call_id
                        join v_track t on t.id = f.track_id
                        where f.reader = :reader
                        group by c.id, t.id, t.slug, t.title, t.position, f.country
                        order by c.closes_at desc, c.id, t.position, t.slug, f.country limit 200
                        """).param("reader", reader).list(ReviewsPage.Cell.class);
    }

    /**
     * Applications of their cells that they said they are tied to, as long as nothing is decided. No other tie is counted:
     * the number would tell a blind reviewer that somebody of their institution applied, or somebody who named them.
     */
    long tied(PersonId reader) {
        return db.sql("""
                        select count(*) from admission_seated s
                        join admission_relation x on x.application_id = s.application_id and x.person_id = s.person_id
                        where s.person_id = :reader and x.declared_by = x.person_id
                          and not exists (select 1 from admission_decision d
                                          where d.application_id = s.application_id and d.state = 'RELEASED')
                        """).param("reader", reader).one(Long.class);
    }
}
