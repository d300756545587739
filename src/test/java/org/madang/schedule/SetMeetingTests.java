package org.madang.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MadangTest
class SetMeetingTests {
    private static final String OTHER = "https://meet.example.org/another-room";

    @Autowired
    SampleSessions sample;

    @Autowired
    SetMeeting setMeeting;

    @Autowired
    JoinSession joinSession;

    @Autowired
    CancelSession cancelSession;

    @Autowired
    Cast cast;

    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    @Test
    void a_session_planned_without_a_link_can_be_entered_once_it_has_one() {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara");
        SessionId session = sample.session(track, 5, new Meeting.None());
        assertThat(joinSession.join(session, "k", person)).isInstanceOf(JoinSession.Outcome.NoLinkYet.class);
        assertThat(setMeeting.set(session, new Meeting.Link(SampleSessions.LINK), track.manager()))
                .isInstanceOf(SetMeeting.Outcome.MeetingSet.class);
        assertThat(joinSession.join(session, "k", person))
                .isEqualTo(new JoinSession.Outcome.Entered(new Meeting.Link(SampleSessions.LINK)));
    }

    @Test
    void a_link_can_be_replaced_and_the_record_names_who_did_it_but_not_the_link() {
        var track = sample.track();
        SessionId session = sample.session(track, 60);
        assertThat(setMeeting.set(session, new Meeting.Link(SampleSessions.LINK), track.manager()))
                .isInstanceOf(SetMeeting.Outcome.SameMeeting.class);
        assertThat(setMeeting.set(session, new Meeting.Link(OTHER), track.manager()))
                .isInstanceOf(SetMeeting.Outcome.MeetingSet.class);
        record Row(String fromState, String toState, PersonId actor) {}
        assertThat(db.sql(
                                "select from_state, to_state, actor from v_audit where object_id = :id and to_state = 'LINKED'")
                        .param("id", session)
                        .list(Row.class))
                .containsExactly(new Row("LINKED", "LINKED", track.manager()));
        assertThat(db.sql("select 1 from v_audit a where object_id = :id and a::text like '%another-room%'")
                        .param("id", session)
                        .exists())
                .isFalse();
    }

    @Test
    void an_unusable_link_a_cancelled_session_and_one_that_is_over_are_told_apart() {
        var track = sample.track();
        assertThat(setMeeting.set(
                        sample.session(track, 60), new Meeting.Link("http://meet.example.org"), track.manager()))
                .isInstanceOf(SetMeeting.Outcome.LinkUnusable.class);
        SessionId off = sample.session(track, 120);
        cancelSession.cancel(off, "Typhoon", track.manager());
        assertThat(setMeeting.set(off, new Meeting.Link(OTHER), track.manager()))
                .isInstanceOf(SetMeeting.Outcome.Cancelled.class);
        assertThat(setMeeting.set(sample.session(track, -120), new Meeting.Link(OTHER), track.manager()))
                .isInstanceOf(SetMeeting.Outcome.Over.class);
    }

    @Test
    void the_course_manager_adds_it_on_the_page_of_the_session_and_nobody_else_finds_the_form() throws Exception {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara");
        SessionId session = sample.session(track, 5, new Meeting.None());
        Document theirs = page(get("/join/" + session), person);
        assertThat(theirs.text()).contains("Where it meets is not known yet. The course manager says it here.");
        assertThat(theirs.select("form[action$=/meeting]")).isEmpty();
        assertThat(page(get("/join/" + session), track.manager()).select("form[action$=/meeting]"))
                .hasSize(1);

        var wrong = send(link(session, "meet.example.org"), track.manager());
        assertThat(wrong.getStatus()).isEqualTo(422);
        Document again = Jsoup.parse(wrong.getContentAsString());
        assertThat(again.select("#link").val()).isEqualTo("meet.example.org");
        assertThat(again.select("#link-error").text()).contains("begins with https");
        assertThat(send(link(session, ""), track.manager()).getStatus()).isEqualTo(422);

        assertThat(send(link(session, OTHER), person).getStatus()).isEqualTo(404);
        var saved = send(link(session, OTHER), track.manager());
        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(saved.getHeader("Location")).isEqualTo("/join/" + session);
        assertThat(page(get("/join/" + session), track.manager())
                        .select("#link")
                        .val())
                .isEqualTo(OTHER);
        assertThat(page(get("/join/" + session), person).html()).doesNotContain("another-room");
    }

    @Test
    void a_korean_course_manager_reads_korean_and_is_told_when_it_is_too_late() throws Exception {
        var track = sample.track();
        PersonId manager = cast.person("Kim", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(manager, Role.COURSE_MANAGER, ScopeKind.TRACK, track.id().value());
        SessionId session = sample.session(track, 5, new Meeting.None());
        assertThat(page(get("/join/" + session), manager).text())
                .contains("아직 모이는 곳이 정해지지 않아 아무도 입장할 수 없습니다.", "모이는 곳 정하기");
        cancelSession.cancel(session, "태풍", manager);
        var late = send(link(session, OTHER), manager);
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("취소됨", "태풍");
    }

    private static MockHttpServletRequestBuilder link(SessionId session, String link) {
        return post("/sessions/" + session + "/meeting").param("link", link).with(csrf());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, PersonId person) throws Exception {
        return mvc.perform(request.with(cast.as(person))).andReturn().getResponse();
    }

    private Document page(MockHttpServletRequestBuilder request, PersonId person) throws Exception {
        return Jsoup.parse(send(request, person).getContentAsString());
    }
}
