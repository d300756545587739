package org.madang.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madang.database.Db;
import org.madang.programmes.AddPhase;
import org.madang.programmes.ArchivePhase;
import org.madang.programmes.EditionId;
import org.madang.programmes.Grade;
import org.madang.programmes.PhaseId;
import org.madang.programmes.PhaseKind;
import org.madang.programmes.PhasePlan;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody has a place in a phase that was put away at the same moment. */
@MadangTest
@Timeout(60)
class PhaseSeatRaceTests {
    private static final int ROUNDS = 12;

    @Autowired
    Cast cast;

    @Autowired
    SampleEditions sample;

    @Autowired
    Enrol enrol;

    @Autowired
    AddPhase addPhase;

    @Autowired
    ArchivePhase archive;

    @Autowired
    GivePhaseSeat give;

    @Autowired
    Db db;

    @Autowired
    PlatformTransactionManager transactions;

    PersonId officer;
    PersonId learner;
    EditionId edition;
    TrackId track;

    @BeforeEach
    void somebodyWhoTakesPart() {
        officer = cast.secretariat();
        edition = sample.edition(sample.programme(officer), officer);
        track = sample.track(edition, officer);
        learner = cast.person("Somaly");
        enrol.enrol(learner, track, new Country("KH"), Grade.EXPERT, EnrolmentState.ACTIVE, officer);
    }

    private PhaseId phase(int day) {
        var plan = new PhasePlan(
                PhaseKind.IN_KOREA,
                Multilingual.of("en", "In Seoul"),
                LocalDate.of(2021, 10, day),
                LocalDate.of(2021, 10, 30));
        return addPhase.add(edition, null, plan, officer).phase();
    }

    private boolean planned(PhaseId phase) {
        return db.sql("select 1 from v_phase where id = :id").param("id", phase).exists();
    }

    private boolean held(PhaseId phase) {
        return db.sql("select 1 from v_phase_seat where phase_id = :id")
                .param("id", phase)
                .exists();
    }

    @Test
    void a_phase_in_which_a_place_is_being_given_stays_in_the_plan() {
        PhaseId phase = phase(1);
        assertThat(meanwhile(() -> give.give(learner, track, phase, officer), () -> archive.archive(phase, officer)))
                .isEqualTo(new ArchivePhase.Outcome.InUse());
        assertThat(planned(phase)).isTrue();
        assertThat(held(phase)).isTrue();
    }

    @Test
    void no_place_is_given_in_a_phase_that_is_being_put_away() {
        PhaseId phase = phase(1);
        assertThat(meanwhile(() -> archive.archive(phase, officer), () -> give.give(learner, track, phase, officer)))
                .isEqualTo(new GivePhaseSeat.Outcome.TakesNoPart());
        assertThat(planned(phase)).isFalse();
        assertThat(held(phase)).isFalse();
    }

    @Test
    void of_two_officers_at_the_same_moment_one_is_refused() throws Exception {
        var together = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= ROUNDS; round++) {
                PhaseId phase = phase(round);
                Future<ArchivePhase.Outcome> away = two.submit(() -> {
                    together.await();
                    return archive.archive(phase, officer);
                });
                Future<GivePhaseSeat.Outcome> given = two.submit(() -> {
                    together.await();
                    return give.give(learner, track, phase, officer);
                });
                boolean put = away.get() instanceof ArchivePhase.Outcome.Archived;
                boolean got = given.get() instanceof GivePhaseSeat.Outcome.Given;
                assertThat(put).as("round " + round).isNotEqualTo(got);
                assertThat(planned(phase)).isEqualTo(got);
                assertThat(held(phase)).isEqualTo(got);
            }
        }
    }

    /** What comes of the second, which begins before the first is done and can only end after it. */
    private <T> T meanwhile(Supplier<?> first, Supplier<T> second) {
        CompletableFuture<T> late = new TransactionTemplate(transactions).execute(any -> {
            first.get();
            var coming = CompletableFuture.supplyAsync(second);
            while (!waits()) assertThat(coming).isNotDone();
            return coming;
        });
        return late.join();
    }

    /** Whether somebody waits for this transaction to end. */
    private boolean waits() {
        return db.sql("select 1 from pg_locks where not granted and transactionid = pg_current_xact_id()::xid")
                .exists();
    }
}
