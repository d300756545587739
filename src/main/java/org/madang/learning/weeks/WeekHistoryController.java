package org.madang.learning.weeks;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.madang.database.Db;
import org.madang.identity.Trail;
import org.madang.identity.TrailPage;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What became of a week, its lessons and its assignments; who has done a lesson is nobody's history but theirs. */
@Controller
class WeekHistoryController {
    private final WeekQueries queries;
    private final Trail trail;
    private final Db db;

    WeekHistoryController(WeekQueries queries, Trail trail, Db db) {
        this.queries = queries;
        this.trail = trail;
        this.db = db;
    }

    private record Written(UUID id, boolean lesson, Multilingual title) {}

    @Allow(value = Action.RUN_TRACK, in = "track")
    @GetMapping("/tracks/{track}/weeks/{no}/history")
    Answer show(@PathVariable String track, @PathVariable String no, Form form) {
        var row = queries.track(track);
        int number = WeeksController.number(no);
        var week = queries.week(row.id(), number).orElseThrow(NotFound::new);
        var written = db.sql("""
                        select id, true as lesson, title from learning_lesson where track_id = :track and week_no = :no
                        union all
                        select id, false, title from learning_assignment where track_id = :track and week_no = :no
                        limit 500
                        """).param("track", row.id()).param("no", number).list(Written.class);
        var acts = new ArrayList<Trail.Acts>();
        acts.add(
                Trail.Acts.of(row.id(), "track", "WEEK_WRITTEN", "WEEK_CHANGED").because("^" + number + "$"));
        for (Written one : written)
            acts.add(
                    one.lesson()
                            ? Trail.Acts.of(one.id(), "lesson", "WRITTEN")
                            : Trail.Acts.of(one.id(), "assignment", "SET"));
        Map<UUID, Multilingual> titles = written.stream().collect(Collectors.toMap(Written::id, Written::title));
        String here = "/tracks/" + row.slug() + "/weeks/" + number;
        return Answer.page(new TrailPage(
                week.title(),
                s -> s.t("learning.week.no", number),
                null,
                here,
                here + "/history",
                trail.of(acts, form),
                new WeekWords(titles)));
    }
}
