package org.madang.admission.reviews;

import org.madang.admission.Reach;
import org.madang.database.Db;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class ReviewsController {
    private final Db db;

    ReviewsController(Db db) {
        this.db = db;
    }

    /** Whole cells together: one reader reads a country and track from end to end. */
    @Allow(Action.REVIEW_APPLICATION)
    @GetMapping("/admission/reviews")
    Answer list(Viewer viewer) {
        var rows = Reach.of(viewer, Role.REVIEWER)
                .in(db.sql("""
                                select a.id, a.print_name, a.latin_name, p.name_language, a.country, c.title as call,
                                       t.title as track, a.submitted_at, r.state, r.score,
                                       exists (select 1 from admission_decision d
                                               where d.application_id = a.id and d.state = 'RELEASED') as decided,
                                       exists (select 1 from admission_conflict x
                                               where x.application_id = a.id and x.person_id = :viewer) as tied
                                from admission_application a
                                join admission_call c on c.id = a.call_id
                                join v_edition e on e.id = c.edition_id
                                join v_person p on p.id = a.person_id
                                join v_track t on t.id = a.track_id
                                left join admission_review r on r.application_id = a.id and r.reviewer = :viewer
                                where a.state = 'SUBMITTED' and\s""" + Reach.SQL + """
                                order by r.state is not null, c.closes_at desc, a.country, t.position, a.submitted_at, a.id
                                limit 500
                                """).param("viewer", viewer.id()))
                .list(ReviewsPage.Row.class);
        long tied = rows.stream().filter(ReviewsPage.Row::tied).count();
        return Answer.page(
                new ReviewsPage(rows.stream().filter(row -> !row.tied()).toList(), tied));
    }
}
