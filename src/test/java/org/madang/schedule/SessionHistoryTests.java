package org.madang.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What became of a session is told to who runs it, without its people and without the way in. */
@MadangTest
class SessionHistoryTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleSessions sample;

    @Autowired
    MoveSession move;

    @Autowired
    CancelSession cancel;

    @Autowired
    SetMeeting setMeeting;

    @Autowired
    AnnounceAbsence announce;

    SampleSessions.RunningTrack track;
    SessionId session;

    @BeforeEach
    void aSession() {
        track = sample.track();
        session = sample.session(track, 24 * 60);
    }

    private MockHttpServletResponse open(PersonId by) throws Exception {
        return mvc.perform(get("/sessions/" + session + "/history").with(cast.as(by)))
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
    void planning_moving_and_calling_off_stand_there_with_times_and_reasons() throws Exception {
        move.move(session, sample.local(48 * 60), 60, "A holiday in Laos", track.manager());
        setMeeting.set(session, new Meeting.Room("Hall 3"), track.manager());
        cancel.cancel(session, "The speaker is ill", track.manager());
        var lines = page(track.manager()).select("ol.lines > li").eachText();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("Called off", "The speaker is ill");
        assertThat(lines.get(1)).contains("Meets in a room");
        assertThat(lines.get(2)).contains("Moved", "Begins", "→", "A holiday in Laos");
        assertThat(lines.get(3)).contains("Planned");
        PersonId korean = cast.person("박서연", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(page(korean).text()).contains("변경 이력", "피칭", "시간 변경", "취소");
    }

    @Test
    void neither_the_people_nor_the_link_are_told() throws Exception {
        PersonId learner = sample.participant(track, "Somaly Unseen");
        announce.announce(session, learner);
        setMeeting.set(session, new Meeting.Link(SampleSessions.LINK + "-2"), track.manager());
        assertThat(page(track.manager()).outerHtml()).doesNotContain("Somaly", "ABSENCE", "room-with-a-secret");
        assertThat(open(learner).getStatus()).isEqualTo(404);
        assertThat(open(sample.track().manager()).getStatus())
                .as("of another track")
                .isEqualTo(404);
    }

    @Test
    void it_is_linked_where_the_session_is_changed_and_costs_the_same_however_long_it_is() throws Exception {
        var change = mvc.perform(get("/sessions/" + session).with(cast.as(track.manager())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(change).contains("/sessions/" + session + "/history");
        int one = statements();
        for (int day = 2; day < 6; day++) move.move(session, sample.local(day * 24 * 60), 60, "Again", track.manager());
        assertThat(statements()).isEqualTo(one);
    }

    @Test
    void of_a_session_that_was_held_or_called_off_it_is_linked_where_one_meets_it() throws Exception {
        SessionId held = sample.session(track, -24 * 60);
        cancel.cancel(session, "The speaker is ill", track.manager());
        String list = "/tracks/" + track.slug() + "/sessions";
        String table = list + "/list?col=all";
        for (SessionId one : new SessionId[] {held, session}) {
            assertThat(links(list, track.manager(), one)).as("in the agenda").isNotEmpty();
            assertThat(links(table, track.manager(), one)).as("in the table").isNotEmpty();
        }
        assertThat(links("/sessions/" + held + "/roll-call", track.manager(), held))
                .isNotEmpty();
        PersonId instructor =
                cast.with(Role.INSTRUCTOR, ScopeKind.TRACK, track.id().value());
        for (String path : new String[] {list, table, "/sessions/" + held + "/roll-call"})
            assertThat(links(path, instructor, held)).as(path).isEmpty();
    }

    private Elements links(String path, PersonId by, SessionId of) throws Exception {
        var answer = mvc.perform(get(path).with(cast.as(by))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString()).select("main a[href=/sessions/" + of + "/history]");
    }

    private int statements() throws Exception {
        var signedIn = cast.as(track.manager());
        // The first look may fill what is remembered between requests.
        mvc.perform(get("/sessions/" + session + "/history").with(signedIn));
        int before = Db.statements();
        mvc.perform(get("/sessions/" + session + "/history").with(signedIn));
        return Db.statements() - before;
    }
}
