package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.programmes.SetSeatCell;
import org.madang.shared.Country;
import org.madang.shared.PersonId;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Many at once on a real PostgreSQL: the last seat has one taker. */
@MadangTest
class SeatRaceTests {
    private static final int RUNNERS = 8;
    private static final int SEATS = 3;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    StageDecision stage;

    @Autowired
    ReleaseDecisions release;

    @Autowired
    AnswerOffer answer;

    @Autowired
    SetSeatCell seats;

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void officers_who_select_at_once_never_give_a_seat_twice() throws Exception {
        var set = sample.open(false, SEATS);
        // A second cell over the same people: both are locked, in one order, so nobody waits for ever.
        seats.set(set.edition(), null, new Country("KH"), null, SEATS + 1, 0, set.officer());
        var runs = new ArrayList<Callable<StageDecision.Outcome>>();
        for (int i = 0; i < RUNNERS; i++) {
            ApplicationId id = sample.submitted(set, sample.applicant("Runner " + i));
            runs.add(() -> stage.stage(id, Verdict.SELECT, null, "", set.officer()));
        }
        var outcomes = race(runs);
        assertThat(outcomes.stream().filter(StageDecision.Outcome.Staged.class::isInstance))
                .hasSize(SEATS);
        assertThat(outcomes.stream().filter(StageDecision.Outcome.SeatsTaken.class::isInstance))
                .hasSize(RUNNERS - SEATS);
        assertThat(held(set)).isEqualTo(SEATS);
    }

    @Test
    void a_double_click_on_accept_enrols_once() throws Exception {
        var set = sample.open(false, 1);
        PersonId person = sample.applicant("Sok Dara");
        ApplicationId id = sample.submitted(set, person);
        stage.stage(id, Verdict.SELECT, null, "", set.officer());
        release.release(set.call(), SampleAdmission.CLOSES.plusDays(20), null, set.officer());
        OfferId offer = db.sql("select id from admission_offer where application_id = :id")
                .param("id", id)
                .one(OfferId.class);
        var runs = new ArrayList<Callable<AnswerOffer.Outcome>>();
        for (int i = 0; i < RUNNERS; i++) runs.add(() -> answer.answer(offer, AnswerOffer.Say.ACCEPT, "", person));
        var outcomes = race(runs);
        assertThat(outcomes.stream().filter(AnswerOffer.Outcome.Accepted.class::isInstance))
                .hasSize(1);
        assertThat(db.sql("select count(*) from v_enrolment where person_id = :p")
                        .param("p", person)
                        .one(Long.class))
                .isEqualTo(1);
    }

    @Test
    void selecting_releasing_and_answering_at_once_wait_in_turn_and_never_lock_each_other_out() throws Exception {
        var set = sample.open(false, SEATS);
        var runs = new ArrayList<Callable<Object>>();
        for (int i = 0; i < RUNNERS; i++) {
            ApplicationId id = sample.submitted(set, sample.applicant("Runner " + i));
            runs.add(() -> stage.stage(id, Verdict.SELECT, null, "", set.officer()));
            if (i % 2 == 0) {
                runs.add(() -> {
                    sample.during();
                    return release.release(set.call(), SampleAdmission.CLOSES.plusDays(20), null, set.officer());
                });
            }
        }
        race(runs);
        assertThat(held(set)).isEqualTo(SEATS);
    }

    private long held(SampleAdmission.Set set) {
        return db.sql("select count(*) from admission_held where edition_id = :edition")
                .param("edition", set.edition())
                .one(Long.class);
    }

    private <T> List<T> race(List<Callable<T>> runs) throws Exception {
        var start = new CyclicBarrier(runs.size());
        var outcomes = new ArrayList<T>();
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
