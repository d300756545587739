package org.madang.admission.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.Calls;
import org.madang.admission.SampleAdmission;
import org.madang.admission.SampleSelection;
import org.madang.admission.StageDecision;
import org.madang.admission.Verdict;
import org.madang.database.Db;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class SelectionRaceTests {
    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SampleSelection people;

    @Autowired
    Calls calls;

    @Autowired
    SelectionInputs reading;

    @Autowired
    StageSelection stage;

    @Autowired
    StageDecision decide;

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void two_officers_who_stage_at_once_stage_it_once() throws Exception {
        var set = sample.open(false, 2);
        people.applied(set, 5, 4, 3);
        String seen = seen(set);
        var runs = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 4; i++) runs.add(() -> stage.stage(set.call(), Settings.NONE, seen, set.officer()));
        var outcomes = race(runs);
        assertThat(outcomes.stream().filter(StageSelection.Outcome.Staged.class::isInstance))
                .hasSize(1);
        assertThat(outcomes.stream().filter(StageSelection.Outcome.StandsAlready.class::isInstance))
                .hasSize(3);
    }

    @Test
    void runs_and_single_decisions_at_once_neither_pass_the_seats_nor_lock_each_other_out() throws Exception {
        var set = sample.open(false, 2);
        var all = people.applied(set, 5, 4, 3, 2, 1);
        String seen = seen(set);
        var runs = new ArrayList<Callable<Object>>();
        for (var one : all) {
            runs.add(() -> decide.stage(one.id(), Verdict.SELECT, null, "", set.officer()));
            runs.add(() -> stage.stage(set.call(), Settings.NONE, seen, set.officer()));
        }
        race(runs);
        assertThat(db.sql("select count(*) from admission_held where edition_id = :edition")
                        .param("edition", set.edition())
                        .one(Long.class))
                .isEqualTo(2);
    }

    private String seen(SampleAdmission.Set set) {
        return reading.of(calls.find(set.call()).orElseThrow())
                .inputs(Settings.NONE)
                .hash();
    }

    private static List<Object> race(List<Callable<Object>> runs) throws Exception {
        var start = new CyclicBarrier(runs.size());
        var outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(runs.size())) {
            var waiting = runs.stream()
                    .map(run -> threads.submit(() -> {
                        start.await();
                        return run.call();
                    }))
                    .toList();
            for (var one : waiting) outcomes.add(one.get());
        }
        return outcomes;
    }
}
