package org.madang.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.schedule.SampleSessions;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class TeamHistoryTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleSessions sample;

    @Autowired
    FormTeam formTeam;

    SampleSessions.RunningTrack track;
    PersonId learner;

    @BeforeEach
    void aTrackWithAParticipant() {
        track = sample.track();
        learner = sample.participant(track, "Sreyneang");
    }

    private void team(SampleSessions.RunningTrack in, String name, PersonId member) {
        formTeam.form(in.id(), name, List.of(member), in.manager());
    }

    private MockHttpServletResponse open(PersonId by) throws Exception {
        return mvc.perform(get("/tracks/" + track.slug() + "/teams/history").with(cast.as(by)))
                .andReturn()
                .getResponse();
    }

    private Document page(PersonId by) throws Exception {
        var answer = open(by);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).doesNotContain("⟦");
        return Jsoup.parse(answer.getContentAsString());
    }

    @Test
    void it_tells_who_formed_which_team_of_this_track_and_of_no_other() throws Exception {
        team(track, "Mekong", learner);
        var other = sample.track();
        team(other, "Hidden Team", sample.participant(other, "Dara"));
        assertThat(page(track.manager()).select("ol.lines > li").eachText())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("Team formed", "Mekong"));
        assertThat(page(track.manager()).text()).doesNotContain("Hidden Team");
        assertThat(open(learner).getStatus()).isEqualTo(404);
        PersonId korean = cast.person("박서연", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(page(korean).text()).contains("변경 이력", "팀 구성");
    }

    @Test
    void it_is_linked_from_the_teams_and_costs_the_same_for_one_and_for_three() throws Exception {
        assertThat(page(track.manager()).text()).contains("Nothing is recorded yet");
        team(track, "One", learner);
        int one = statements();
        team(track, "Two", learner);
        team(track, "Three", learner);
        assertThat(statements()).isEqualTo(one);
        assertThat(mvc.perform(get("/tracks/" + track.slug() + "/teams").with(cast.as(track.manager())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("/tracks/" + track.slug() + "/teams/history");
    }

    private int statements() throws Exception {
        var signedIn = cast.as(track.manager());
        // The first look may fill what is remembered between requests.
        mvc.perform(get("/tracks/" + track.slug() + "/teams/history").with(signedIn));
        int before = Db.statements();
        mvc.perform(get("/tracks/" + track.slug() + "/teams/history").with(signedIn));
        return Db.statements() - before;
    }
}
