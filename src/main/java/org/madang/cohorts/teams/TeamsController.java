package org.madang.cohorts.teams;

import java.util.List;
import java.util.UUID;
import org.madang.cohorts.Cohorts;
import org.madang.cohorts.FormTeam;
import org.madang.cohorts.roster.ChosenOfRoster;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class TeamsController {
    private final Db db;
    private final Cohorts cohorts;
    private final FormTeam formTeam;
    private final ChosenOfRoster chosen;

    TeamsController(Db db, Cohorts cohorts, FormTeam formTeam, ChosenOfRoster chosen) {
        this.db = db;
        this.cohorts = cohorts;
        this.formTeam = formTeam;
        this.chosen = chosen;
    }

    @Allow(value = Action.RUN_TRACK, in = "track")
    @GetMapping("/tracks/{track}/teams")
    Answer show(@PathVariable String track, Form asked, Reader reader) {
        // Whoever was ticked on the roster is ticked here.
        return Answer.page(page(track, Form.empty().with("members", chosen.people(track, asked, reader))));
    }

    @Allow(value = Action.RUN_TRACK, in = "track")
    @PostMapping("/tracks/{track}/teams")
    Answer form(@PathVariable String track, Form form, Viewer viewer) {
        String name = form.required("name", 80);
        List<PersonId> members =
                form.values("members").stream().map(PersonId::of).toList();
        if (members.isEmpty()) form.error("members", "cohorts.teams.nobody");
        if (!form.ok()) return Answer.unprocessable(page(track, form));
        return switch (formTeam.form(new TrackId(head(track).id()), name, members, viewer.id())) {
            case FormTeam.Outcome.Formed formed -> formed(track, name);
            case FormTeam.Outcome.FormedAlready formed -> formed(track, name);
            case FormTeam.Outcome.NameTaken taken ->
                Answer.unprocessable(page(track, form.error("name", "cohorts.teams.taken")));
            case FormTeam.Outcome.NobodyInIt nobody ->
                Answer.unprocessable(page(track, form.error("members", "cohorts.teams.nobody")));
            case FormTeam.Outcome.NotInTrack strangers ->
                Answer.unprocessable(page(track, form.error("members", "cohorts.teams.strangers")));
        };
    }

    private static Answer formed(String track, String name) {
        return Answer.seeOther("/tracks/" + track + "/teams").withNotice("cohorts.notice.team", name);
    }

    record Head(UUID id, String slug, Multilingual title) {}

    private Head head(String track) {
        return db.sql("select id, slug, title from v_track where slug = :slug")
                .param("slug", track)
                .maybe(Head.class)
                .orElseThrow(NotFound::new);
    }

    private TeamsPage page(String track, Form form) {
        Head head = head(track);
        var teams = db.sql("""
                        select t.name, string_agg(p.print_name, ' · ' order by p.sort_key collate "en-x-icu") as people
                        from cohorts_team t
                        join cohorts_team_member m on m.team_id = t.id
                        join v_person p on p.id = m.person_id
                        where t.track_id = :track group by t.id order by lower(t.name) limit 200
                        """).param("track", head.id()).list(TeamsPage.TeamRow.class);
        return new TeamsPage(form, head.slug(), head.title(), teams, cohorts.members(new TrackId(head.id())));
    }
}
