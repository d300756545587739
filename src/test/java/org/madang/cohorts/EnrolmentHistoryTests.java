package org.madang.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
import org.madang.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class EnrolmentHistoryTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Pages pages;

    @Autowired
    private Cast cast;

    @Autowired
    private Db db;

    @Autowired
    private SampleSessions sample;

    @Autowired
    private MoveEnrolment move;

    private SampleSessions.RunningTrack track;
    private PersonId learner;
    private String here;

    @BeforeEach
    void aTrackWithAParticipant() {
        track = sample.track();
        learner = sample.participant(track, "Sreyneang");
        here = "/tracks/" + track.slug() + "/people/history";
    }

    private void leave(PersonId person, String why) {
        var enrolment = db.sql("select id from cohorts_enrolment where person_id = :person and track_id = :track")
                .param("person", person)
                .param("track", track.id())
                .one(EnrolmentId.class);
        assertThat(move.move(enrolment, EnrolmentState.DROPPED, why, track.manager()))
                .isInstanceOf(MoveEnrolment.Outcome.Moved.class);
    }

    @Test
    void it_tells_who_came_and_left_this_track_and_why_and_is_linked_from_its_people() throws Exception {
        sample.participant(sample.track(), "Hidden Dara");
        leave(learner, "A new post in another ministry");
        var page = pages.open(here, track.manager());
        assertThat(page.select("ol.lines > li").eachText()).hasSize(2).satisfies(lines -> {
            assertThat(lines.getFirst()).contains("Left the course", "Sreyneang", "A new post in another ministry");
            assertThat(lines.getLast()).contains("Enrolled", "Sreyneang");
        });
        assertThat(page.text()).doesNotContain("Hidden Dara");
        assertThat(pages.open("/tracks/" + track.slug() + "/people", track.manager())
                        .select("a[href=" + here + "]"))
                .hasSize(1);
        mvc.perform(get(here).with(cast.as(sample.participant(track, "Sokha")))).andExpect(status().isNotFound());
    }

    @Test
    void it_speaks_korean_and_costs_the_same_for_one_and_for_three() throws Exception {
        PersonId korean = cast.person("박서연", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        int one = statements(korean);
        leave(sample.participant(track, "Bopha"), "Ill");
        sample.participant(track, "Chan");
        assertThat(statements(korean)).isEqualTo(one);
        assertThat(pages.open(here, korean).select("main").text())
                .contains("변경 이력", "등록", "중도 포기")
                .doesNotContain("⟦");
    }

    private int statements(PersonId reader) throws Exception {
        var signedIn = cast.as(reader);
        // The first look may fill what is remembered between requests.
        mvc.perform(get(here).with(signedIn));
        int before = Db.statements();
        mvc.perform(get(here).with(signedIn));
        return Db.statements() - before;
    }
}
