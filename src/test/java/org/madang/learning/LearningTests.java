package org.madang.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.media.MediaId;
import org.madang.schedule.SampleSessions;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class LearningTests {
    private static final Multilingual TITLE = Multilingual.of("en", "Finding a story", "ko", "이야기 찾기");
    private static final Multilingual BODY = Multilingual.of("en", "First.\n\nSecond.", "ko", "첫째.\n\n둘째.");

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleSessions sample;

    @Autowired
    WriteWeek writeWeek;

    @Autowired
    WriteLesson writeLesson;

    @Autowired
    SetAssignment setAssignment;

    @Autowired
    CompleteLesson completeLesson;

    @Autowired
    Db db;

    @Test
    void a_week_is_written_and_written_anew() {
        var track = sample.track();
        assertThat(week(track, 1, "One\nTwo\nThree")).isInstanceOf(WriteWeek.Outcome.Written.class);
        assertThat(week(track, 1, "One\nTwo")).isInstanceOf(WriteWeek.Outcome.Written.class);
        assertThat(db.sql("select count(*) from v_week where track_id = :track")
                        .param("track", track.id())
                        .one(int.class))
                .isEqualTo(1);
        assertThat(week(track, 2, "1\n2\n3\n4\n5\n6")).isInstanceOf(WriteWeek.Outcome.TooManyHighlights.class);
        LocalDate today = LocalDate.now(SampleSessions.PHNOM_PENH);
        assertThat(writeWeek.write(track.id(), 2, TITLE, BODY, today, today.minusDays(1), track.manager()))
                .isInstanceOf(WriteWeek.Outcome.EndsBeforeItStarts.class);
    }

    @Test
    void lessons_and_assignments_need_their_week_and_their_file() {
        var track = sample.track();
        assertThat(lesson(track, null)).isInstanceOf(WriteLesson.Outcome.NoSuchWeek.class);
        assertThat(assignment(track)).isInstanceOf(SetAssignment.Outcome.NoSuchWeek.class);
        week(track, 1, "One");
        assertThat(lesson(track, MediaId.next())).isInstanceOf(WriteLesson.Outcome.NoSuchFile.class);
        var first = (WriteLesson.Outcome.Written) lesson(track, null);
        assertThat(lesson(track, null)).isEqualTo(first);
        assertThat(assignment(track)).isEqualTo(assignment(track)).isInstanceOf(SetAssignment.Outcome.Set.class);
    }

    @Test
    void a_lesson_is_done_once() {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara");
        week(track, 1, "One");
        LessonId lesson = ((WriteLesson.Outcome.Written) lesson(track, null)).lesson();
        assertThat(completeLesson.complete(lesson, person)).isInstanceOf(CompleteLesson.Outcome.Completed.class);
        assertThat(completeLesson.complete(lesson, person)).isInstanceOf(CompleteLesson.Outcome.CompletedAlready.class);
    }

    @Test
    void the_week_page_holds_lessons_assignments_and_sessions_in_english_and_korean() throws Exception {
        var track = sample.track();
        week(track, 4, "Logline");
        writeLesson.write(track.id(), 4, 1, TITLE, BODY, 20, null, track.manager());
        setAssignment.set(
                track.id(),
                4,
                Multilingual.of("en", "Your logline", "ko", "로그라인"),
                BODY,
                AssignmentKind.TEAM,
                Instant.now().plusSeconds(86_400),
                track.manager());
        sample.session(track, 60);
        Document english = page(track, "/weeks/4", sample.participant(track, "Sok Dara"));
        assertThat(english.select("main").text())
                .contains("Finding a story", "20 min", "Your logline", "The team", "Pitching", "Mark as done");
        Document korean = page(track, "/weeks/4", sample.participant(track, "김", Language.KOREAN));
        assertThat(korean.select("main").text()).contains("이야기 찾기", "로그라인", "팀", "피칭", "완료로 표시");
        assertThat(english.select("main a[href='/tracks/" + track.slug() + "/works']"))
                .as("where an assignment is handed in")
                .hasSize(1);
        assertThat(page(track, "/weeks/4", track.manager()).select("main a[href$=/works]"))
                .isEmpty();
        Document weeks = page(track, "/weeks", track.manager());
        assertThat(weeks.select(".steps > li").text())
                .contains("Week 4", "Logline", "One session, one lesson, one assignment.");
        assertThat(english.text() + korean.text() + weeks.text()).doesNotContain("⟦");
    }

    @Test
    void pressing_done_shows_it_and_strangers_see_nothing() throws Exception {
        var track = sample.track();
        PersonId person = sample.participant(track, "Sok Dara");
        week(track, 1, "One");
        LessonId lesson = ((WriteLesson.Outcome.Written) lesson(track, null)).lesson();
        mvc.perform(post("/lessons/" + lesson + "/completion").with(csrf()).with(cast.as(person)))
                .andExpect(status().isSeeOther());
        Document week = page(track, "/weeks/1", person);
        assertThat(week.select("#lesson-" + lesson + " .pill-ok").text()).isEqualTo("Done");
        PersonId stranger = sample.participant(sample.track(), "Stranger");
        mvc.perform(get("/tracks/" + track.slug() + "/weeks").with(cast.as(stranger)))
                .andExpect(status().isNotFound());
        mvc.perform(post("/lessons/" + lesson + "/completion").with(csrf()).with(cast.as(stranger)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/tracks/" + track.slug() + "/weeks/77").with(cast.as(person)))
                .andExpect(status().isNotFound());
    }

    @Test
    void the_course_manager_writes_by_forms_and_a_slip_keeps_what_was_typed() throws Exception {
        var track = sample.track();
        mvc.perform(post("/tracks/" + track.slug() + "/weeks")
                        .param("no", "4")
                        .param("title-en", "Finding a story")
                        .param("highlights-en", "Logline")
                        .param("from", "2026-11-16")
                        .param("to", "2026-11-22")
                        .with(csrf())
                        .with(cast.as(track.manager())))
                .andExpect(status().isSeeOther());
        Document refused = Jsoup.parse(mvc.perform(post("/tracks/" + track.slug() + "/weeks/4/lessons")
                        .param("position", "1")
                        .param("lesson-en", "Kept as typed")
                        .param("minutes", "0")
                        .param("body-en", "Text")
                        .with(csrf())
                        .with(cast.as(track.manager())))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(refused.select("#lesson-en").val()).isEqualTo("Kept as typed");
        mvc.perform(post("/tracks/" + track.slug() + "/weeks/4/assignments")
                        .param("assignment-en", "Your logline")
                        .param("instructions-en", "One sentence.")
                        .param("kind", "INDIVIDUAL")
                        .param("due", "2026-11-22")
                        .param("dueTime", "18:00")
                        .with(csrf())
                        .with(cast.as(track.manager())))
                .andExpect(status().isSeeOther());
        assertThat(page(track, "/weeks/4", track.manager()).select("article h3").text())
                .isEqualTo("Your logline");
    }

    private WriteWeek.Outcome week(SampleSessions.RunningTrack track, int no, String highlights) {
        LocalDate today = LocalDate.now(SampleSessions.PHNOM_PENH);
        return writeWeek.write(
                track.id(),
                no,
                TITLE,
                Multilingual.of("en", highlights),
                today.minusDays(3),
                today.plusDays(3),
                track.manager());
    }

    private WriteLesson.Outcome lesson(SampleSessions.RunningTrack track, MediaId file) {
        return writeLesson.write(track.id(), 1, 1, TITLE, BODY, 20, file, track.manager());
    }

    private SetAssignment.Outcome assignment(SampleSessions.RunningTrack track) {
        return setAssignment.set(
                track.id(),
                1,
                TITLE,
                BODY,
                AssignmentKind.INDIVIDUAL,
                Instant.parse("2026-12-01T09:00:00Z"),
                track.manager());
    }

    private Document page(SampleSessions.RunningTrack track, String below, PersonId person) throws Exception {
        return Jsoup.parse(mvc.perform(get("/tracks/" + track.slug() + below).with(cast.as(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
