package org.madang.schedule.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.madang.schedule.CancelSession;
import org.madang.schedule.MoveSession;
import org.madang.schedule.RenewFeed;
import org.madang.schedule.SampleSessions;
import org.madang.schedule.SessionId;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class CalendarFeedTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleSessions sample;

    @Autowired
    RenewFeed renewFeed;

    @Autowired
    MoveSession moveSession;

    @Autowired
    CancelSession cancelSession;

    @Test
    void holds_my_sessions_with_our_own_door_and_nobody_elses() throws Exception {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara", Language.KOREAN);
        SessionId mine = sample.session(track, 60);
        SessionId theirs = sample.session(sample.track(), 60);
        String feed = feed(token(person));
        assertThat(feed)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
                .contains("\r\nUID:session-" + mine + "@madang\r\n", "/join/" + mine + "\r\n")
                .contains("\r\nSUMMARY:피칭\r\n", "\r\nSEQUENCE:0\r\n", "\r\nSTATUS:CONFIRMED\r\n")
                .containsPattern("DTSTART:\\d{8}T\\d{6}Z\r\nDTEND:\\d{8}T\\d{6}Z\r\n")
                .doesNotContain(theirs.toString(), SampleSessions.LINK);
        assertThat(feed.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void a_move_keeps_the_uid_and_raises_the_sequence_and_a_cancelled_session_stays_as_cancelled() throws Exception {
        var track = sample.track();
        String token = token(sample.participant(track, "Sok Dara"));
        SessionId session = sample.session(track, 60);
        String before = feed(token);
        moveSession.move(session, sample.local(24 * 60), 90, "The hall is taken, sorry", track.manager());
        String moved = feed(token);
        String uid = "UID:session-" + session + "@madang\r\n";
        assertThat(before).containsOnlyOnce(uid).contains("SEQUENCE:0\r\n");
        assertThat(moved)
                .containsOnlyOnce(uid)
                .contains("SEQUENCE:1\r\n", "STATUS:CONFIRMED\r\n", "The hall is taken\\, sorry");
        assertThat(line(moved, "DTSTART")).isNotEqualTo(line(before, "DTSTART"));
        assertThat(line(moved, "DTSTAMP")).isGreaterThanOrEqualTo(line(before, "DTSTAMP"));
        cancelSession.cancel(session, "Typhoon", track.manager());
        assertThat(feed(token)).containsOnlyOnce(uid).contains("SEQUENCE:2\r\n", "STATUS:CANCELLED\r\n");
    }

    @Test
    void a_new_address_ends_the_old_one_and_a_form_sent_twice_makes_one() throws Exception {
        PersonId person = sample.participant(sample.track(), "Sok Dara");
        String first = token(person);
        assertThat(renewFeed.renew(0, person)).isInstanceOf(RenewFeed.Outcome.RenewedAlready.class);
        String second = ((RenewFeed.Outcome.Renewed) renewFeed.renew(1, person)).token();
        assertThat(renewFeed.renew(1, person)).isInstanceOf(RenewFeed.Outcome.RenewedAlready.class);
        assertThat(second).isNotEqualTo(first).hasSize(32);
        mvc.perform(get("/calendar/" + first + ".ics")).andExpect(status().isNotFound());
        assertThat(feed(second)).startsWith("BEGIN:VCALENDAR");
        mvc.perform(get("/calendar/guess.ics")).andExpect(status().isNotFound());
    }

    @Test
    void is_made_and_renewed_on_a_page_in_english_and_in_korean() throws Exception {
        PersonId person = sample.participant(sample.track(), "Sok Dara");
        assertThat(page("/this-week", person).select("a[href='/me/calendar']").text())
                .isEqualTo("My sessions in my own calendar");
        assertThat(page("/me/calendar", person).text()).contains("You have no address yet.");
        renew(person, "0");
        Document page = page("/me/calendar", person);
        String address = page.select("#address").val();
        assertThat(address).matches("https?://.*/calendar/[A-Za-z0-9_-]{32}\\.ics");
        assertThat(page.select("a[href^='webcal://']")).hasSize(1);
        renew(person, page.select("input[name=replaces]").val());
        assertThat(page("/me/calendar", person).select("#address").val()).isNotEqualTo(address);

        PersonId korean = sample.participant(sample.track(), "Kim", Language.KOREAN);
        assertThat(page("/me/calendar", korean).select("h1").text()).isEqualTo("내 캘린더에서 수업 보기");
    }

    private void renew(PersonId person, String replaces) throws Exception {
        mvc.perform(post("/me/calendar")
                        .param("replaces", replaces)
                        .with(csrf())
                        .with(cast.as(person)))
                .andExpect(status().isSeeOther());
    }

    private String token(PersonId person) {
        return ((RenewFeed.Outcome.Renewed) renewFeed.renew(0, person)).token();
    }

    /** As a calendar program fetches it: signed in as nobody. */
    private String feed(String token) throws Exception {
        return mvc.perform(get("/calendar/" + token + ".ics"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/calendar"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String line(String feed, String name) {
        return feed.lines()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElseThrow();
    }

    private Document page(String path, PersonId person) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(cast.as(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
