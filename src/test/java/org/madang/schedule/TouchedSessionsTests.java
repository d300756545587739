package org.madang.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.programmes.AddHoliday;
import org.madang.programmes.ChangeHoliday;
import org.madang.programmes.HolidayId;
import org.madang.programmes.HolidayPlan;
import org.madang.programmes.RemoveHoliday;
import org.madang.shared.Country;
import org.madang.shared.PersonId;
import org.madang.shared.ProgramClock;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class TouchedSessionsTests {
    private static final int TWO_DAYS = 2 * 24 * 60;

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    ProgramClock clock;

    @Autowired
    SampleSessions sample;

    @Autowired
    AddHoliday add;

    @Autowired
    ChangeHoliday change;

    @Autowired
    RemoveHoliday remove;

    @Autowired
    MoveSession move;

    SampleSessions.RunningTrack track;
    SessionId session;
    PersonId officer;
    HolidayId holiday;
    String name;

    @BeforeEach
    void aHolidayAfterTheSessionWasPlanned() {
        officer = cast.secretariat();
        track = sample.track();
        session = sample.session(track, TWO_DAYS);
        name = "Feast " + UUID.randomUUID().toString().substring(0, 8);
        clock.travel(clock.instant().plus(Duration.ofMinutes(1)));
        holiday = ((AddHoliday.Outcome.Added) add.add(new Country("KH"), plan(0), officer)).holiday();
    }

    @AfterEach
    void comeBack() {
        remove.remove(holiday, officer);
        clock.comeBack();
    }

    private HolidayPlan plan(int days) {
        return new HolidayPlan(sample.local(TWO_DAYS - 1).toLocalDate().plusDays(days), name, "", true);
    }

    private Document page(PersonId by, String path) throws Exception {
        var answer = mvc.perform(get(path).with(cast.as(by))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        assertThat(answer.getContentAsString()).doesNotContain("⟦");
        return Jsoup.parse(answer.getContentAsString());
    }

    @Test
    void a_holiday_that_comes_late_is_seen_in_run_and_on_the_page_of_the_session() throws Exception {
        assertThat(page(track.manager(), "/run")
                        .select("a[href=/sessions-on-holidays]")
                        .text())
                .isEqualTo("session lies on a holiday and is neither moved nor kept");
        assertThat(page(track.manager(), "/sessions-on-holidays").select("main").text())
                .contains("Pitching", name, "Cambodia");
        assertThat(page(track.manager(), "/sessions/" + session)
                        .select("#touched, main")
                        .text())
                .contains(name);
    }

    @Test
    void another_tracks_manager_does_not_see_it() throws Exception {
        var other = sample.track();
        assertThat(page(other.manager(), "/sessions-on-holidays").select("main").text())
                .doesNotContain(name);
    }

    @Test
    void a_session_that_is_kept_is_quiet_until_the_holiday_changes_again() throws Exception {
        String seen = page(track.manager(), "/sessions/" + session)
                .select("input[name=seen]")
                .val();
        for (int twice = 0; twice < 2; twice++) {
            var answer = mvc.perform(post("/sessions/" + session + "/holidays")
                            .param("seen", seen)
                            .with(csrf())
                            .with(cast.as(track.manager())))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(303);
            assertThat(page(track.manager(), "/sessions-on-holidays")
                            .select("main")
                            .text())
                    .doesNotContain(name);
        }
        change.change(holiday, 1, plan(1), officer);
        change.change(holiday, 2, plan(0), officer);
        assertThat(page(track.manager(), "/sessions-on-holidays").select("main").text())
                .contains(name);
    }

    @Test
    void all_that_stood_on_the_page_is_kept_at_once_and_nothing_of_another_track() throws Exception {
        clock.travel(clock.instant().minus(Duration.ofMinutes(1)));
        sample.session(track, TWO_DAYS + 15);
        var other = sample.track();
        sample.session(other, TWO_DAYS);
        clock.travel(clock.instant().plus(Duration.ofMinutes(1)));
        var kept = new ArrayList<>(page(other.manager(), "/sessions-on-holidays")
                .select("input[name=seen]")
                .eachAttr("value"));
        assertThat(kept).as("one alone has no button for all").hasSize(1);
        Document page = page(track.manager(), "/sessions-on-holidays");
        assertThat(page.select("form[action=/sessions-on-holidays] button").text())
                .isEqualTo("Keep all 2 as planned");
        List<String> mine = page.select("input[name=kept]").eachAttr("value");
        String theirs = page(officer, "/sessions-on-holidays").select("input[name=kept]").eachAttr("value").stream()
                .filter(token -> token.endsWith("~" + kept.getFirst()) && !mine.contains(token))
                .findFirst()
                .orElseThrow();
        for (int twice = 0; twice < 2; twice++)
            assertThat(mvc.perform(post("/sessions-on-holidays")
                                    .param("kept", mine.getFirst(), mine.getLast(), theirs, "none")
                                    .with(csrf())
                                    .with(cast.as(track.manager())))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(303);
        assertThat(page(track.manager(), "/sessions-on-holidays").select("main").text())
                .doesNotContain(name);
        assertThat(page(other.manager(), "/sessions-on-holidays").select("main").text())
                .contains(name);
    }

    @Test
    void what_is_moved_away_or_removed_touches_nothing_any_more() throws Exception {
        change.change(holiday, 1, plan(3), officer);
        assertThat(page(track.manager(), "/sessions-on-holidays").select("main").text())
                .doesNotContain(name);
        change.change(holiday, 2, plan(0), officer);
        remove.remove(holiday, officer);
        assertThat(page(track.manager(), "/sessions-on-holidays").select("main").text())
                .doesNotContain(name);
    }

    @Test
    void a_session_moved_afterwards_was_moved_knowingly() throws Exception {
        clock.travel(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(move.move(session, sample.local(TWO_DAYS - 60), 60, "All agreed", track.manager()))
                .isInstanceOf(MoveSession.Outcome.Moved.class);
        assertThat(page(track.manager(), "/sessions-on-holidays").select("main").text())
                .doesNotContain(name);
    }

    @Test
    void the_page_costs_the_same_for_one_and_for_three() throws Exception {
        page(track.manager(), "/sessions-on-holidays");
        int one = statements();
        clock.travel(clock.instant().minus(Duration.ofMinutes(1)));
        sample.session(track, TWO_DAYS + 15);
        sample.session(track, TWO_DAYS + 30);
        assertThat(statements()).isEqualTo(one);
    }

    private int statements() throws Exception {
        var signedIn = cast.as(track.manager());
        int before = Db.statements();
        mvc.perform(get("/sessions-on-holidays").with(signedIn));
        return Db.statements() - before;
    }
}
