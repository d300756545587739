package org.madang.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.schedule.SampleSessions;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.works.WorksWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What was written over in a week is kept, and who learnt what is not part of it. */
@MadangTest
class WeekHistoryTests {
    private static final LocalDate MONDAY = LocalDate.of(2021, 8, 16);

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleSessions sample;

    @Autowired
    Db db;

    @Autowired
    WorksWorld works;

    @Autowired
    WriteWeek writeWeek;

    @Autowired
    WriteLesson writeLesson;

    @Autowired
    SetAssignment setAssignment;

    @Autowired
    SwapWeeks swap;

    @Autowired
    CompleteLesson complete;

    SampleSessions.RunningTrack track;
    PersonId manager;

    @BeforeEach
    void twoWeeks() {
        track = sample.track();
        manager = track.manager();
        week(1, "The market");
        week(2, "The pitch");
    }

    private void week(int no, String title) {
        var words = Multilingual.of("en", title);
        LocalDate monday = MONDAY.plusWeeks(no - 1);
        writeWeek.write(track.id(), no, words, words, monday, monday.plusDays(4), manager);
    }

    private LessonId lesson(int position, String body) {
        var written = writeLesson.write(
                track.id(),
                1,
                position,
                Multilingual.of("en", "Lesson " + position),
                Multilingual.of("en", body),
                10,
                null,
                manager);
        return ((WriteLesson.Outcome.Written) written).lesson();
    }

    private void assignment(String instructions) {
        setAssignment.set(
                track.id(),
                1,
                Multilingual.of("en", "One page"),
                Multilingual.of("en", instructions),
                AssignmentKind.TEAM,
                Instant.parse("2021-08-20T11:00:00Z"),
                manager);
    }

    private MockHttpServletResponse open(PersonId by, int no) throws Exception {
        return mvc.perform(get("/tracks/" + track.slug() + "/weeks/" + no + "/history")
                        .with(cast.as(by)))
                .andReturn()
                .getResponse();
    }

    private Document page(PersonId by, int no) throws Exception {
        var answer = open(by, no);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).doesNotContain("⟦");
        return Jsoup.parse(answer.getContentAsString());
    }

    @Test
    void what_was_written_over_stands_beside_what_replaced_it() throws Exception {
        lesson(1, "The first text");
        lesson(1, "The second text");
        assignment("Write one page");
        assignment("Write two pages");
        week(1, "The market again");
        assertThat(page(manager, 1).select("ol.lines > li").eachText())
                .anySatisfy(line ->
                        assertThat(line).contains("Lesson written", "Lesson 1", "The first text", "The second text"))
                .anySatisfy(line -> assertThat(line).contains("Assignment set", "One page", "Write two pages"))
                .anySatisfy(line -> assertThat(line).contains("Week written", "The market", "The market again"));
        assertThat(page(manager, 2).text()).doesNotContain("The market", "Lesson 1");
        PersonId korean = cast.person("박서연", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(page(korean, 1).text()).contains("변경 이력", "1주차", "학습 자료 작성", "과제 설정");
    }

    @Test
    void a_lesson_that_is_written_anew_keeps_the_file_that_goes_with_it() {
        var file = works.pdf(manager);
        var text = Multilingual.of("en", "A text");
        writeLesson.write(track.id(), 1, 1, text, text, 10, file.id(), manager);
        LessonId lesson = lesson(1, "Another text");
        assertThat(db.sql("select media_id::text || ' ' || media_bytes from learning_lesson where id = :id")
                        .param("id", lesson)
                        .one(String.class))
                .isEqualTo(file.id() + " " + file.size());
    }

    @Test
    void both_weeks_tell_that_they_changed_places() throws Exception {
        swap.swap(track.id(), 1, 2, manager);
        for (int no : new int[] {1, 2})
            assertThat(page(manager, no).select("ol.lines > li").first().text())
                    .contains("Changed places with another week");
    }

    @Test
    void who_has_done_a_lesson_is_not_told_and_participants_do_not_come_in() throws Exception {
        LessonId lesson = lesson(1, "A text");
        PersonId learner = sample.participant(track, "Somaly Unseen");
        complete.complete(lesson, learner);
        assertThat(page(manager, 1).text()).doesNotContain("Somaly", "COMPLETED");
        assertThat(open(learner, 1).getStatus()).isEqualTo(404);
        assertThat(open(sample.track().manager(), 1).getStatus())
                .as("of another track")
                .isEqualTo(404);
        assertThat(open(manager, 9).getStatus()).as("no such week").isEqualTo(404);
    }

    @Test
    void it_costs_the_same_for_one_lesson_and_for_many() throws Exception {
        lesson(1, "One");
        int one = statements();
        for (int position = 2; position < 8; position++) lesson(position, "More");
        assertThat(statements()).isEqualTo(one);
    }

    private int statements() throws Exception {
        var signedIn = cast.as(manager);
        // The first look may fill what is remembered between requests.
        mvc.perform(get("/tracks/" + track.slug() + "/weeks/1/history").with(signedIn));
        int before = Db.statements();
        mvc.perform(get("/tracks/" + track.slug() + "/weeks/1/history").with(signedIn));
        return Db.statements() - before;
    }
}
