package org.madang.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.learning.WriteLesson;
import org.madang.learning.WriteWeek;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.ProgramClock;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The room of a session that meets on site or on our own page. */
@MadangTest
class RoomTests {
    private static final Meeting SEMINAR_ROOM = new Meeting.Room("Seminar room 2");

    @Autowired
    SampleSessions sample;

    @Autowired
    JoinSession joinSession;

    @Autowired
    LeaveSession leaveSession;

    @Autowired
    CancelSession cancelSession;

    @Autowired
    MoveSession moveSession;

    @Autowired
    RenewFeed renewFeed;

    @Autowired
    RollCalls rollCalls;

    @Autowired
    WriteWeek writeWeek;

    @Autowired
    WriteLesson writeLesson;

    @Autowired
    Cast cast;

    @Autowired
    ProgramClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    private SampleSessions.RunningTrack track;
    private PersonId dara;
    private SessionId session;

    @BeforeEach
    void a_session_in_a_room_that_begins_in_five_minutes() {
        track = sample.track();
        dara = sample.participant(track, "សុខ ដារ៉ា", Language.ENGLISH);
        session = sample.session(track, 5, SEMINAR_ROOM);
    }

    @AfterEach
    void back_to_now() {
        clock.comeBack();
    }

    record Evidence(Instant startedAt, Instant endedAt) {}

    @Test
    void leaving_records_from_when_to_when_and_a_second_press_records_nothing() {
        Instant came = clock.instant();
        clock.travel(came);
        assertThat(joinSession.join(session, "phone", dara)).isEqualTo(new JoinSession.Outcome.Entered(SEMINAR_ROOM));
        clock.travel(came.plusSeconds(60));
        joinSession.join(session, "desk", dara);
        clock.travel(came.plusSeconds(1800));
        assertThat(leaveSession.leave(session, dara)).isInstanceOf(LeaveSession.Outcome.Left.class);
        assertThat(leaveSession.leave(session, dara)).isInstanceOf(LeaveSession.Outcome.NotInside.class);
        assertThat(stays()).hasSize(1);
        assertThat(Duration.between(
                        stays().getFirst().startedAt(), stays().getFirst().endedAt()))
                .isEqualTo(Duration.ofSeconds(1800));
    }

    @Test
    void whoever_leaves_early_is_proposed_as_there_in_part_and_whoever_comes_back_is_not() {
        Instant came = clock.instant();
        clock.travel(came);
        joinSession.join(session, "one", dara);
        clock.travel(came.plus(Duration.ofMinutes(35)));
        leaveSession.leave(session, dara);
        assertThat(proposal()).isEqualTo(AttendanceStatus.PARTIAL);
        clock.travel(came.plus(Duration.ofMinutes(40)));
        joinSession.join(session, "two", dara);
        assertThat(proposal()).isEqualTo(AttendanceStatus.PRESENT);
    }

    @Test
    void whoever_presses_after_the_door_has_closed_left_when_it_closed() {
        Instant came = clock.instant();
        clock.travel(came);
        joinSession.join(session, "one", dara);
        clock.travel(came.plus(Duration.ofHours(5)));
        assertThat(leaveSession.leave(session, dara)).isInstanceOf(LeaveSession.Outcome.Left.class);
        assertThat(stays().getFirst().endedAt()).isBefore(came.plus(Duration.ofMinutes(96)));
    }

    @Test
    void nobody_leaves_a_room_they_never_entered_a_link_or_a_session_that_was_called_off() {
        assertThat(leaveSession.leave(session, dara)).isInstanceOf(LeaveSession.Outcome.NotInside.class);
        SessionId linked = sample.session(track, 6);
        joinSession.join(linked, "one", dara);
        assertThat(leaveSession.leave(linked, dara)).isInstanceOf(LeaveSession.Outcome.NoRoom.class);
        joinSession.join(session, "one", dara);
        cancelSession.cancel(session, "Typhoon", track.manager());
        assertThat(leaveSession.leave(session, dara)).isInstanceOf(LeaveSession.Outcome.Cancelled.class);
    }

    @Test
    void the_room_opens_to_whoever_came_through_the_door_and_closes_when_they_leave() throws Exception {
        assertThat(send(get("/join/" + session + "/room"), dara).getHeader("Location"))
                .isEqualTo("/join/" + session);
        assertThat(page("/join/" + session, dara).text()).contains("Seminar room 2", "Join");

        assertThat(send(post("/join/" + session).param("key", "k").with(csrf()), dara)
                        .getHeader("Location"))
                .isEqualTo("/join/" + session + "/room");
        PersonId other = sample.participant(track, "Chan Bopha");
        Document room = page("/join/" + session + "/room", dara);
        assertThat(room.select("#here h2").text()).isEqualTo("One person is here");
        assertThat(room.select("#here .name").eachText()).containsExactly("សុខ ដារ៉ា");
        assertThat(room.text()).contains("Seminar room 2", "Cambodia");
        joinSession.join(session, "k", other);
        assertThat(page("/join/" + session + "/room", dara)
                        .select("#here .name")
                        .eachText())
                .containsExactly("សុខ ដារ៉ា", "Chan Bopha");

        assertThat(send(post("/join/" + session + "/leaving").with(csrf()), dara)
                        .getHeader("Location"))
                .isEqualTo("/join/" + session);
        assertThat(send(get("/join/" + session + "/room"), dara).getStatus()).isEqualTo(303);
        assertThat(page("/join/" + session + "/room", otherIn(other))
                        .select("#here .name")
                        .eachText())
                .containsExactly("Chan Bopha");
        assertThat(send(post("/join/" + session + "/leaving").with(csrf()), dara)
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void the_room_is_laid_out_with_the_week_for_those_inside_and_without_its_lessons_for_an_official()
            throws Exception {
        var today = clock.instant().atZone(SampleSessions.PHNOM_PENH).toLocalDate();
        writeWeek.write(
                track.id(),
                4,
                Multilingual.of("en", "Finding money"),
                Multilingual.of("en", "Funds\nMarkets"),
                today,
                today.plusDays(4),
                track.manager());
        writeLesson.write(
                track.id(),
                4,
                1,
                Multilingual.of("en", "Before we meet"),
                Multilingual.of("en", "Read."),
                12,
                null,
                track.manager());
        joinSession.join(session, "k", dara);
        assertThat(page("/join/" + session + "/room", dara).text())
                .contains("Finding money", "Markets", "Before we meet", "12 min");

        PersonId official = cast.with(
                Role.OFFICIAL,
                ScopeKind.EDITION,
                db.sql("select edition_id from v_track where id = :id")
                        .param("id", track.id())
                        .one(java.util.UUID.class));
        joinSession.join(session, "k", official);
        assertThat(page("/join/" + session + "/room", official).text())
                .contains("Finding money")
                .doesNotContain("Before we meet");
    }

    @Test
    void a_korean_reader_reads_korean() throws Exception {
        PersonId reader = sample.participant(track, "김하늘", Language.KOREAN);
        joinSession.join(session, "k", reader);
        assertThat(page("/join/" + session + "/room", reader).text())
                .contains("1명이 와 있습니다", "참석했고 이제 나갑니다", "출석 기록에 남았습니다");
    }

    @Test
    void the_room_needs_as_many_statements_for_three_people_as_for_one() throws Exception {
        joinSession.join(session, "k", dara);
        int one = statements();
        for (int i = 0; i < 2; i++) joinSession.join(session, "k", sample.participant(track, "Chan " + i));
        assertThat(statements()).isEqualTo(one).isLessThanOrEqualTo(7);
    }

    @Test
    void the_course_manager_turns_a_link_into_a_room_and_back_and_a_wrong_link_leaves_nothing_behind()
            throws Exception {
        assertThat(send(meeting("LINK", "http://x", "Hall"), track.manager()).getStatus())
                .isEqualTo(422);
        assertThat(send(meeting("LINK", SampleSessions.LINK, "Hall"), track.manager())
                        .getStatus())
                .isEqualTo(303);
        joinSession.join(session, "k", dara);
        assertThat(page("/join/" + session + "/room", dara)
                        .select("main a.button")
                        .attr("href"))
                .isEqualTo(SampleSessions.LINK);
        assertThat(send(meeting("ROOM", SampleSessions.LINK, "Hall"), track.manager())
                        .getStatus())
                .isEqualTo(303);
        assertThat(page("/join/" + session + "/room", dara).html())
                .contains("Hall")
                .doesNotContain("meet.example");
        assertThat(send(meeting("ROOM", "", "x".repeat(201)), track.manager()).getStatus())
                .isEqualTo(422);
    }

    @Test
    void the_link_leaks_nowhere_before_the_door_opens_nor_when_the_session_was_moved_away_again() throws Exception {
        SessionId ahead = sample.session(track, 60);
        SessionId moved = sample.session(track, 4);
        joinSession.join(moved, "k", dara);
        moveSession.move(moved, sample.local(26 * 60), 60, "Typhoon", track.manager());
        String feed = ((RenewFeed.Outcome.Renewed) renewFeed.renew(0, dara)).token();
        var official = cast.with(Role.OFFICIAL, ScopeKind.TRACK, track.id().value());
        for (PersonId reader : List.of(dara, official)) {
            for (SessionId each : List.of(ahead, moved)) {
                for (String path : List.of(
                        "/join/" + each,
                        "/join/" + each + "/room",
                        "/sessions/" + each,
                        "/this-week",
                        "/me/calendar",
                        "/calendar/" + feed + ".ics",
                        "/tracks/" + track.slug(),
                        "/tracks/" + track.slug() + "/sessions",
                        "/tracks/" + track.slug() + "/weeks/4")) keptSecret(send(get(path), reader), path);
                for (String path : List.of(
                        "/join/" + each,
                        "/join/" + each + "/leaving",
                        "/sessions/" + each + "/absence",
                        "/sessions/" + each + "/meeting"))
                    keptSecret(send(post(path).param("link", "").with(csrf()), reader), path);
            }
        }
        assertThat(db.sql("select 1 from v_audit a where object_id = any(:ids) and a::text like '%with-a-secret%'")
                        .ids("ids", List.of(ahead, moved))
                        .exists())
                .isFalse();
    }

    private static void keptSecret(MockHttpServletResponse answer, String path) throws Exception {
        assertThat(answer.getStatus()).as(path).isLessThan(500);
        assertThat(answer.getContentAsString() + answer.getHeader("Location"))
                .as(path)
                .doesNotContain("with-a-secret");
    }

    private MockHttpServletRequestBuilder meeting(String meet, String link, String place) {
        return post("/sessions/" + session + "/meeting")
                .param("meet", meet)
                .param("link", link)
                .param("place", place)
                .with(csrf());
    }

    private PersonId otherIn(PersonId other) {
        joinSession.join(session, "again", other);
        return other;
    }

    private AttendanceStatus proposal() {
        return rollCalls.proposals(session).stream()
                .filter(row -> row.person().equals(dara))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private List<Evidence> stays() {
        return db.sql("""
                        select started_at, ended_at from schedule_evidence
                        where session_id = :session and person_id = :person and ended_at is not null
                        """).param("session", session).param("person", dara).list(Evidence.class);
    }

    private int statements() throws Exception {
        page("/join/" + session + "/room", dara);
        int before = Db.statements();
        page("/join/" + session + "/room", dara);
        return Db.statements() - before;
    }

    private Document page(String path, PersonId person) throws Exception {
        var answer = send(get(path), person);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, PersonId person) throws Exception {
        return mvc.perform(request.with(cast.as(person))).andReturn().getResponse();
    }
}
