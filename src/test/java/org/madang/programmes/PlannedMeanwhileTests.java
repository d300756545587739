package org.madang.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What one officer takes back while another plans the same anew is refused in words, whoever is first. */
@MadangTest
@Timeout(60)
class PlannedMeanwhileTests {
    @Autowired
    Cast cast;

    @Autowired
    SampleEditions sample;

    @Autowired
    AddPhase addPhase;

    @Autowired
    ChangePhase changePhase;

    @Autowired
    ArchivePhase archivePhase;

    @Autowired
    RestorePhase restorePhase;

    @Autowired
    SetSeatCell setSeats;

    @Autowired
    ArchiveSeatCell archiveSeats;

    @Autowired
    RestoreSeatCell restoreSeats;

    @Autowired
    Db db;

    @Autowired
    PlatformTransactionManager transactions;

    PersonId officer;
    EditionId edition;

    @BeforeEach
    void anEdition() {
        officer = cast.secretariat();
        edition = sample.edition(sample.programme(officer), officer);
    }

    @Test
    void a_phase_is_planned_anew_while_it_is_taken_back() {
        PhaseId away = phase(6);
        archivePhase.archive(away, officer);
        assertThat(meanwhile(() -> phase(6), () -> restorePhase.restore(away, officer)))
                .isEqualTo(new RestorePhase.Outcome.Taken());
    }

    @Test
    void a_phase_is_moved_to_a_day_on_which_one_is_planned_meanwhile() {
        PhaseId moved = phase(6);
        assertThat(meanwhile(() -> phase(7), () -> changePhase.change(moved, 1, plan(7), officer)))
                .isEqualTo(new ChangePhase.Outcome.Taken());
    }

    @Test
    void a_cell_is_set_anew_while_it_is_taken_back() {
        SeatCellId away = cell();
        archiveSeats.archive(away, officer);
        assertThat(meanwhile(this::cell, () -> restoreSeats.restore(away, officer)))
                .isEqualTo(new RestoreSeatCell.Outcome.Taken());
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

    private PhaseId phase(int day) {
        return addPhase.add(edition, null, plan(day), officer).phase();
    }

    private static PhasePlan plan(int day) {
        return new PhasePlan(
                PhaseKind.PRACTICE,
                Multilingual.of("en", "Shooting"),
                LocalDate.of(2021, 9, day),
                LocalDate.of(2021, 9, 19));
    }

    private SeatCellId cell() {
        var set = setSeats.set(edition, null, null, new Country("KH"), Grade.EXPERT, 4, 1, officer);
        if (set instanceof SetSeatCell.Outcome.Set(var id)) return id;
        throw new AssertionError(set);
    }
}
