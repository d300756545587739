package org.madang.cohorts.roster;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.madang.database.Db;
import org.madang.identity.Trail;
import org.madang.identity.TrailPage;
import org.madang.identity.TrailWords;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who was enrolled in a track, left it, came back or completed it: when, by whose hand and why. */
@Controller
class EnrolmentHistoryController {
    private final Trail trail;
    private final RosterQueries queries;
    private final Db db;

    EnrolmentHistoryController(Trail trail, RosterQueries queries, Db db) {
        this.trail = trail;
        this.queries = queries;
        this.db = db;
    }

    private record Enrolled(UUID id, String printName) {}

    private record Words(Map<UUID, String> names) implements TrailWords {
        @Override
        public String what(Screen s, Trail.Line line) {
            String to = line.toState();
            if (to.endsWith("_PHASE")) return s.t("cohorts.history." + to);
            return line.fromState() == null && to.equals("ACTIVE")
                    ? s.t("cohorts.history.enrolled")
                    : s.t("cohorts.state." + to);
        }

        @Override
        public String about(Screen s, Trail.Line line) {
            return names.getOrDefault(line.objectId(), "");
        }

        @Override
        public String label(Screen s, Trail.Line line, String field) {
            return field;
        }
    }

    @Allow(value = Action.RUN_TRACK, in = "track")
    @GetMapping("/tracks/{track}/people/history")
    Answer show(@PathVariable String track, Form form) {
        RosterQueries.Head head = queries.head(track);
        List<Enrolled> people = db.sql("""
                        select e.id, p.print_name from v_enrolment e join v_person p on p.id = e.person_id
                        where e.track_id = :track order by e.id desc limit 1000
                        """).param("track", head.id()).list(Enrolled.class);
        var acts = people.stream()
                .map(one -> new Trail.Acts(one.id(), "enrolment", "", ""))
                .toList();
        String here = "/tracks/" + head.slug() + "/people";
        return Answer.page(TrailPage.of(
                head.title(),
                here,
                here + "/history",
                trail.of(acts, form),
                new Words(people.stream().collect(Collectors.toMap(Enrolled::id, Enrolled::printName)))));
    }
}
