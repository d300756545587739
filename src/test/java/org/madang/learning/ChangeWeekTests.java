package org.madang.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.schedule.SampleSessions;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class ChangeWeekTests {
    private static final LocalDate MONDAY = LocalDate.of(2021, 8, 16);
    private static final Instant FRIDAY = Instant.parse("2021-08-20T11:00:00Z");

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleSessions sample;

    @Autowired
    WriteWeek writeWeek;

    @Autowired
    WriteLesson writeLesson;

    @Autowired
    SetAssignment setAssignment;

    @Autowired
    ChangeWeek change;

    @Autowired
    SwapWeeks swap;

    SampleSessions.RunningTrack track;
    PersonId manager;

    @BeforeEach
    void twoWeeks() {
        track = sample.track();
        manager = track.manager();
        for (int no : new int[] {1, 2}) {
            var title = Multilingual.of("en", "Title " + no);
            LocalDate monday = MONDAY.plusWeeks(no - 1);
            writeWeek.write(track.id(), no, title, title, monday, monday.plusDays(4), manager);
            for (int position = 1; position <= no; position++)
                writeLesson.write(track.id(), no, position, title, title, 10, null, manager);
            setAssignment.set(
                    track.id(),
                    no,
                    Multilingual.of("en", "One page"),
                    title,
                    AssignmentKind.TEAM,
                    FRIDAY.plusSeconds((no - 1) * 7L * 24 * 3600),
                    manager);
        }
    }

    private WeekText text(String title) {
        var words = Multilingual.of("en", title);
        return new WeekText(words, words, MONDAY, MONDAY.plusDays(4));
    }

    @Test
    void a_week_is_changed_by_whoever_saw_it_last() {
        assertThat(change.change(track.id(), 1, 1, text("Mine"), manager))
                .isInstanceOf(ChangeWeek.Outcome.Changed.class);
        assertThat(change.change(track.id(), 1, 1, text("Late"), manager)).isInstanceOf(ChangeWeek.Outcome.Stale.class);
        assertThat(change.change(track.id(), 1, 2, text("a\nb\nc\nd\ne\nf"), manager))
                .isInstanceOf(ChangeWeek.Outcome.TooManyHighlights.class);
        var turned = new WeekText(text("x").title(), text("x").highlights(), MONDAY, MONDAY.minusDays(1));
        assertThat(change.change(track.id(), 1, 2, turned, manager))
                .isInstanceOf(ChangeWeek.Outcome.EndsBeforeItStarts.class);
    }

    private record Taught(int weekNo, int position, String title) {}

    private record Due(int weekNo, String instructions, Instant dueAt) {}

    @Test
    void two_weeks_change_places_with_all_that_is_taught_and_the_dates_stay() {
        assertThat(swap.swap(track.id(), 2, 1, manager)).isInstanceOf(SwapWeeks.Outcome.Swapped.class);
        assertThat(db.sql("select title ->> 'en' from v_week where track_id = :track order by starts_on")
                        .param("track", track.id())
                        .list(String.class))
                .containsExactly("Title 2", "Title 1");
        assertThat(db.sql("""
                        select week_no, position, title ->> 'en' as title from learning_lesson
                        where track_id = :track order by week_no, position
                        """).param("track", track.id()).list(Taught.class))
                .containsExactly(new Taught(1, 1, "Title 2"), new Taught(1, 2, "Title 2"), new Taught(2, 1, "Title 1"));
        assertThat(db.sql("""
                        select week_no, instructions ->> 'en' as instructions, due_at from learning_assignment
                        where track_id = :track and title = '{"en": "One page"}' order by week_no
                        """).param("track", track.id()).list(Due.class))
                .containsExactly(
                        new Due(1, "Title 2", FRIDAY), new Due(2, "Title 1", FRIDAY.plusSeconds(7L * 24 * 3600)));
        assertThat(swap.swap(track.id(), 2, 3, manager)).isInstanceOf(SwapWeeks.Outcome.NoSuchWeek.class);
    }

    @Test
    void the_page_keeps_what_was_typed_when_somebody_else_was_faster() throws Exception {
        String here = "/tracks/" + track.slug() + "/weeks/1";
        var form = mvc.perform(get(here + "/edit").with(cast.as(manager)))
                .andReturn()
                .getResponse();
        assertThat(form.getContentAsString()).doesNotContain("⟦");
        assertThat(Jsoup.parse(form.getContentAsString())
                        .select("input[name=version]")
                        .val())
                .isEqualTo("1");
        change.change(track.id(), 1, 1, text("Theirs"), manager);
        var refused = mvc.perform(post(here)
                        .with(csrf())
                        .with(cast.as(manager))
                        .param("version", "1")
                        .param("title-en", "Mine")
                        .param("highlights-en", "Mine")
                        .param("from", "2021-08-16")
                        .param("to", "2021-08-20"))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(409);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select("#faster").text()).contains("Theirs");
        assertThat(page.select("input[name=title-en]").val()).isEqualTo("Mine");
        assertThat(page.select("input[name=version]").val()).isEqualTo("2");
        var moved = mvc.perform(
                        post(here + "/place").param("to", "later").with(csrf()).with(cast.as(manager)))
                .andReturn()
                .getResponse();
        assertThat(moved.getRedirectedUrl()).isEqualTo("/tracks/" + track.slug() + "/weeks/2");
    }
}
