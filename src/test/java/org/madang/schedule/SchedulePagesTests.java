package org.madang.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.TrackId;
import org.madang.programmes.Tracks;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MadangTest
class SchedulePagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleSessions sample;

    @Autowired
    SampleEditions editions;

    @Autowired
    Tracks tracks;

    @Autowired
    PlanSession planSession;

    @Test
    void the_list_shows_both_clocks_in_english_and_in_korean() throws Exception {
        var track = sample.track();
        sample.session(track, 26 * 60);
        PersonId inSeoul = cast.person("Kim", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(inSeoul, Role.INSTRUCTOR, ScopeKind.TRACK, track.id().value());
        PersonId atHome = sample.participant(track, "Sok Dara");

        Document korean = page(get("/tracks/" + track.slug() + "/sessions"), inSeoul);
        assertThat(korean.select("h1").text()).isEqualTo("수업 일정");
        assertThat(korean.select(".agenda h3").text()).isEqualTo("피칭");
        assertThat(korean.select(".agenda .times .mine").text()).contains("서울");
        assertThat(korean.select(".agenda .times .theirs").text()).contains("프놈펜");

        Document english = page(get("/tracks/" + track.slug() + "/sessions"), atHome);
        assertThat(english.select(".agenda h3").text()).isEqualTo("Pitching");
        assertThat(english.select(".agenda .times .mine").text()).contains("Phnom Penh");
        assertThat(english.select(".agenda .times .theirs")).isEmpty();
        assertThat(english.text()).contains("Week 4").doesNotContain("⟦");
        assertThat(korean.text()).doesNotContain("⟦");
    }

    @Test
    void the_roll_call_that_waits_is_told_to_who_holds_it_and_nobody_else() throws Exception {
        var track = sample.track();
        sample.session(track, -26 * 60);
        var address = get("/tracks/" + track.slug() + "/sessions");
        assertThat(page(address, track.manager()).select(".agenda .pill").text())
                .contains("Roll call waiting");
        Document mine = page(get("/tracks/" + track.slug() + "/sessions"), sample.participant(track, "Sok Dara"));
        assertThat(mine.select(".agenda .pill").text()).isEqualTo("Held");
    }

    @Test
    void a_session_on_a_holiday_is_marked_with_its_country() throws Exception {
        PersonId manager = cast.secretariat();
        TrackId track = editions.track(editions.edition(editions.programme(manager), manager), manager);
        var title = Multilingual.of("en", "Pitching");
        planSession.plan(track, 6, title, LocalDateTime.of(2021, 9, 24, 14, 0), 60, new Meeting.None(), manager);
        planSession.plan(track, 6, title, LocalDateTime.of(2021, 9, 22, 14, 0), 60, new Meeting.None(), manager);
        String slug = tracks.find(track).orElseThrow().slug();
        Document list = page(get("/tracks/" + slug + "/sessions"), manager);
        assertThat(list.select(".agenda .pill-warn").eachText()).contains("Holiday in Cambodia");
        assertThat(list.select(".agenda > li").get(0).text()).contains("Holiday in South Korea");
        assertThat(list.select("aside").text()).contains("Constitution Day");
    }

    @Test
    void the_course_manager_plans_a_session_and_a_slip_keeps_what_was_typed() throws Exception {
        var track = sample.track();
        LocalDate day = sample.local(0).toLocalDate().plusDays(3);
        var form = post("/tracks/" + track.slug() + "/sessions")
                .param("title-en", "Budget of a film")
                .param("week", "4")
                .param("date", day.toString())
                .param("minutes", "90");
        Document refused =
                Jsoup.parse(mvc.perform(form.param("time", "2 pm").with(csrf()).with(cast.as(track.manager())))
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(refused.select("#title-en").val()).isEqualTo("Budget of a film");
        assertThat(refused.select("#time-error").text()).contains("14:00");

        mvc.perform(post("/tracks/" + track.slug() + "/sessions")
                        .param("title-en", "Budget of a film")
                        .param("week", "4")
                        .param("date", day.toString())
                        .param("time", "14:00")
                        .param("minutes", "90")
                        .with(csrf())
                        .with(cast.as(track.manager())))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/tracks/" + track.slug() + "/sessions"));
        assertThat(page(get("/tracks/" + track.slug() + "/sessions"), track.manager())
                        .select(".agenda h3")
                        .text())
                .isEqualTo("Budget of a film");
    }

    @Test
    void only_whoever_runs_the_track_plans_and_only_those_inside_see_it() throws Exception {
        var track = sample.track();
        PersonId inside = sample.participant(track, "Sok Dara");
        PersonId outside = sample.participant(sample.track(), "Somebody else");
        assertThat(page(get("/tracks/" + track.slug() + "/sessions"), inside).select("#plan"))
                .isEmpty();
        mvc.perform(get("/tracks/" + track.slug() + "/sessions").with(cast.as(outside)))
                .andExpect(status().isNotFound());
        mvc.perform(post("/tracks/" + track.slug() + "/sessions").with(csrf()).with(cast.as(inside)))
                .andExpect(status().isNotFound());
        SessionId session = sample.session(track, 0);
        mvc.perform(get("/join/" + session).with(cast.as(outside))).andExpect(status().isNotFound());
        mvc.perform(get("/sessions/" + session + "/roll-call").with(cast.as(inside)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/sessions/" + session).with(cast.as(inside))).andExpect(status().isNotFound());
    }

    @Test
    void the_link_is_on_no_page_before_the_door_opens_and_behind_it_only_for_whoever_came_in() throws Exception {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara");
        SessionId ahead = sample.session(track, 60);
        assertThat(html(get("/join/" + ahead), person))
                .doesNotContain("meet.example.org")
                .contains("The door opens on");
        assertThat(html(get("/tracks/" + track.slug() + "/sessions"), person)).doesNotContain("meet.example.org");
        mvc.perform(get("/join/" + ahead + "/room").with(cast.as(person)))
                .andExpect(header().string("Location", "/join/" + ahead));

        SessionId live = sample.session(track, -5);
        assertThat(html(get("/join/" + live), person))
                .doesNotContain("meet.example.org")
                .contains("Join now");
        mvc.perform(get("/join/" + live + "/room").with(cast.as(person))).andExpect(status().isSeeOther());
        mvc.perform(post("/join/" + live).param("key", "k").with(csrf()).with(cast.as(person)))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/join/" + live + "/room"));
        assertThat(page(get("/join/" + live + "/room"), person)
                        .select("main a.button")
                        .attr("href"))
                .isEqualTo(SampleSessions.LINK);
    }

    @Test
    void a_door_without_a_link_says_so_in_both_languages() throws Exception {
        var track = sample.track();
        SessionId session = sample.session(track, 0, new Meeting.None());
        assertThat(html(get("/join/" + session), sample.participant(track, "Sok Dara")))
                .contains("Where it meets is not known yet");
        assertThat(html(get("/join/" + session), sample.participant(track, "김", Language.KOREAN)))
                .contains("아직 모이는 곳이 정해지지 않았습니다");
    }

    @Test
    void one_tap_says_that_one_cannot_come() throws Exception {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara");
        SessionId session = sample.session(track, 60);
        mvc.perform(post("/sessions/" + session + "/absence").with(csrf()).with(cast.as(person)))
                .andExpect(status().isSeeOther());
        assertThat(html(get("/join/" + session), person)).contains("I can come after all");
    }

    @Test
    void the_roll_call_lists_everybody_and_closes_with_what_was_chosen() throws Exception {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara");
        SessionId session = sample.session(track, -30);
        Document open = page(get("/sessions/" + session + "/roll-call"), track.manager());
        assertThat(open.select(".roll-line legend").text()).contains("Sok Dara");
        assertThat(open.select(".roll-line input[checked]").val()).isEqualTo("NOT_EXPECTED");
        mvc.perform(post("/sessions/" + session + "/roll-call")
                        .param("mark-" + person, "LATE")
                        .with(csrf())
                        .with(cast.as(track.manager())))
                .andExpect(status().isSeeOther());
        Document closed = page(get("/sessions/" + session + "/roll-call"), track.manager());
        assertThat(closed.select("tbody tr").text()).contains("Sok Dara", "Cambodia", "Late");
        assertThat(closed.select("main a[href=/roll-calls]")).hasSize(1);
        PersonId instructor =
                cast.with(Role.INSTRUCTOR, ScopeKind.TRACK, track.id().value());
        assertThat(page(get("/roll-calls"), instructor).select(".crumbs a").attr("href"))
                .as("an instructor has no page Run")
                .isEqualTo("/this-week");
        assertThat(page(get("/roll-calls"), track.manager()).select(".crumbs a").attr("href"))
                .isEqualTo("/run");
        assertThat(page(get("/tracks/" + track.slug() + "/sessions"), person)
                        .select(".agenda")
                        .text())
                .contains("You: Late");
        mvc.perform(post("/sessions/" + session + "/roll-call/reopening")
                        .with(csrf())
                        .with(cast.as(track.manager())))
                .andExpect(status().is(422));
    }

    @Test
    void waiting_roll_calls_are_listed_for_those_who_may_close_them() throws Exception {
        var track = sample.track();
        SessionId session = sample.session(track, -90);
        assertThat(page(get("/run"), track.manager()).select(".queues li").text())
                .contains("1", "roll call to close");
        assertThat(html(get("/roll-calls"), track.manager())).contains("/sessions/" + session + "/roll-call");
        assertThat(html(get("/roll-calls"), sample.track().manager())).doesNotContain(session.toString());
    }

    @Test
    void moving_and_calling_off_ask_for_a_reason_and_show_it() throws Exception {
        var track = sample.track();
        SessionId session = sample.session(track, 26 * 60);
        var to = sample.local(50 * 60);
        var move = post("/sessions/" + session + "/time")
                .param("date", to.toLocalDate().toString())
                .param("time", "15:00")
                .param("minutes", "60");
        mvc.perform(move.with(csrf()).with(cast.as(track.manager()))).andExpect(status().is(422));
        mvc.perform(move.param("reason", "The hall is taken")).andExpect(status().isSeeOther());
        assertThat(html(get("/tracks/" + track.slug() + "/sessions"), track.manager()))
                .contains("The hall is taken");
        mvc.perform(post("/sessions/" + session + "/cancellation")
                        .param("why", "Typhoon")
                        .with(csrf())
                        .with(cast.as(track.manager())))
                .andExpect(status().isSeeOther());
        assertThat(page(get("/tracks/" + track.slug() + "/sessions"), track.manager())
                        .select(".agenda")
                        .text())
                .contains("Cancelled", "Typhoon");
    }

    @Test
    void the_list_needs_as_many_statements_for_three_sessions_as_for_one() throws Exception {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara");
        sample.session(track, 60);
        int one = statements(get("/tracks/" + track.slug() + "/sessions"), person);
        sample.session(track, 120);
        sample.session(track, 180);
        assertThat(statements(get("/tracks/" + track.slug() + "/sessions"), person))
                .isEqualTo(one)
                .isLessThanOrEqualTo(6);
    }

    private int statements(MockHttpServletRequestBuilder request, PersonId person) throws Exception {
        var signedIn = request.with(cast.as(person));
        mvc.perform(signedIn).andExpect(status().isOk());
        int before = Db.statements();
        mvc.perform(signedIn).andExpect(status().isOk());
        return Db.statements() - before;
    }

    private Document page(MockHttpServletRequestBuilder request, PersonId person) throws Exception {
        return Jsoup.parse(html(request, person));
    }

    private String html(MockHttpServletRequestBuilder request, PersonId person) throws Exception {
        return mvc.perform(request.with(cast.as(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
