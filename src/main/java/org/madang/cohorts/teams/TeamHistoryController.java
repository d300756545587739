package org.madang.cohorts.teams;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.madang.database.Db;
import org.madang.identity.Trail;
import org.madang.identity.TrailPage;
import org.madang.identity.TrailWords;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who formed which team of a track, and when. */
@Controller
class TeamHistoryController {
    private final Trail trail;
    private final Db db;

    TeamHistoryController(Trail trail, Db db) {
        this.trail = trail;
        this.db = db;
    }

    private record Head(UUID id, String slug, Multilingual title) {}

    private record Team(UUID id, String name) {}

    private record Words(Map<UUID, String> names) implements TrailWords {
        @Override
        public String what(Screen s, Trail.Line line) {
            return s.t("cohorts.teams.history.formed");
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
    @GetMapping("/tracks/{track}/teams/history")
    Answer show(@PathVariable String track, Form form) {
        Head head = db.sql("select id, slug, title from v_track where slug = :slug")
                .param("slug", track)
                .maybe(Head.class)
                .orElseThrow(NotFound::new);
        List<Team> teams = db.sql(
                        "select id, name from cohorts_team where track_id = :track order by id desc limit 1000")
                .param("track", head.id())
                .list(Team.class);
        var acts = teams.stream()
                .map(team -> Trail.Acts.of(team.id(), "team", "FORMED"))
                .toList();
        String here = "/tracks/" + head.slug() + "/teams";
        return Answer.page(TrailPage.of(
                head.title(),
                here,
                here + "/history",
                trail.of(acts, form),
                new Words(teams.stream().collect(Collectors.toMap(Team::id, Team::name)))));
    }
}
