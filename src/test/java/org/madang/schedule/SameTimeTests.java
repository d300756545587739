package org.madang.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Two sessions of one track that would begin at one time under one title. */
@MadangTest
class SameTimeTests {
    private static final Multilingual TITLE = Multilingual.of("en", "Pitching", "ko", "피칭");

    @Autowired
    SampleSessions sample;

    @Autowired
    PlanSession planSession;

    @Autowired
    MoveSession moveSession;

    @Autowired
    CancelSession cancelSession;

    @Autowired
    Cast cast;

    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    @Test
    void planning_another_one_is_refused_unless_it_is_the_same_form_again() {
        var track = sample.track();
        LocalDateTime start = sample.local(60);
        assertThat(plan(track, start, 60)).isInstanceOf(PlanSession.Outcome.Planned.class);
        assertThat(plan(track, start, 60)).isInstanceOf(PlanSession.Outcome.PlannedAlready.class);
        assertThat(plan(track, start, 90)).isInstanceOf(PlanSession.Outcome.TitleTaken.class);
    }

    @Test
    void moving_onto_another_one_is_refused_until_that_one_is_called_off() {
        var track = sample.track();
        LocalDateTime taken = sample.local(24 * 60);
        var standing = ((PlanSession.Outcome.Planned) plan(track, taken, 60)).session();
        SessionId moving = sample.session(track, 60);
        assertThat(moveSession.move(moving, taken, 60, "The hall is taken", track.manager()))
                .isInstanceOf(MoveSession.Outcome.TitleTaken.class);
        cancelSession.cancel(standing, "Typhoon", track.manager());
        assertThat(moveSession.move(moving, taken, 60, "The hall is taken", track.manager()))
                .isInstanceOf(MoveSession.Outcome.Moved.class);
    }

    @Test
    void the_refusal_stands_beside_the_field_and_nothing_typed_is_lost() throws Exception {
        var track = sample.track();
        LocalDateTime taken = sample.local(24 * 60);
        plan(track, taken, 60);
        SessionId moving = sample.session(track, 60);
        var answer = mvc.perform(post("/sessions/" + moving + "/time")
                        .param("date", taken.toLocalDate().toString())
                        .param("time", taken.toLocalTime().toString())
                        .param("minutes", "45")
                        .param("reason", "The hall is taken")
                        .with(csrf())
                        .with(cast.as(track.manager())))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#time-error").text()).contains("already begins at that time");
        assertThat(page.select("#reason").val()).isEqualTo("The hall is taken");
        assertThat(page.select("#minutes").val()).isEqualTo("45");
    }

    @Test
    void of_those_who_move_and_plan_at_once_one_gets_the_time_and_the_others_are_told() throws Exception {
        var track = sample.track();
        LocalDateTime wanted = sample.local(48 * 60);
        var start = new CyclicBarrier(6);
        List<Callable<Object>> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            SessionId moving = sample.session(track, 60 + i);
            all.add(() -> {
                start.await();
                return moveSession.move(moving, wanted, 60, "race", track.manager());
            });
            int minutes = 70 + i;
            all.add(() -> {
                start.await();
                return plan(track, wanted, minutes);
            });
        }
        List<Object> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(all)) outcomes.add(done.get());
        }
        assertThat(outcomes)
                .filteredOn(outcome ->
                        outcome instanceof MoveSession.Outcome.Moved || outcome instanceof PlanSession.Outcome.Planned)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof MoveSession.Outcome.TitleTaken
                        || outcome instanceof PlanSession.Outcome.TitleTaken)
                .hasSize(5);
        assertThat(db.sql("select count(*) from v_session where track_id = :track")
                        .param("track", track.id())
                        .one(int.class))
                .isBetween(3, 4);
    }

    private PlanSession.Outcome plan(SampleSessions.RunningTrack track, LocalDateTime start, int minutes) {
        return planSession.plan(track.id(), 4, TITLE, start, minutes, new Meeting.None(), track.manager());
    }
}
