package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.cohorts.Cohorts;
import org.madang.cohorts.EnrolmentState;
import org.madang.cohorts.GiveBackPhaseSeat;
import org.madang.cohorts.GivePhaseSeat;
import org.madang.cohorts.MoveEnrolment;
import org.madang.cohorts.TakeBackEnrolment;
import org.madang.database.Db;
import org.madang.programmes.ArchiveSeatCell;
import org.madang.programmes.SeatCellId;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Places of a phase: who takes one, loses it or gives it back, beside the enrolment that they keep. */
@MadangTest
class PhaseSeatTests {
    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SamplePhase phases;

    @Autowired
    Cohorts cohorts;

    @Autowired
    PutForward putForward;

    @Autowired
    StageDecision stage;

    @Autowired
    ReleaseDecisions release;

    @Autowired
    AnswerOffer answer;

    @Autowired
    SetCondition setCondition;

    @Autowired
    SettleCondition settle;

    @Autowired
    RescindOffer rescind;

    @Autowired
    GivePhaseSeat give;

    @Autowired
    GiveBackPhaseSeat giveBack;

    @Autowired
    MoveEnrolment move;

    @Autowired
    TakeBackEnrolment takeBack;

    @Autowired
    ArchiveSeatCell archiveSeats;

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    private ApplicationId selected(SamplePhase.Set set, PersonId person) {
        putForward.forward(set.call(), List.of(set.track()), set.officer());
        ApplicationId id = phases.of(set, person);
        assertThat(stage.stage(id, Verdict.SELECT, null, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
        assertThat(release.release(set.call(), SampleAdmission.CLOSES.plusDays(9), null, set.officer()))
                .isInstanceOf(ReleaseDecisions.Outcome.Released.class);
        return id;
    }

    private OfferId offer(ApplicationId id) {
        return db.sql("select id from admission_offer where application_id = :id and state = 'OPEN'")
                .param("id", id)
                .one(OfferId.class);
    }

    private long seats(SamplePhase.Set set) {
        return db.sql("select count(*) from v_phase_seat where phase_id = :phase")
                .param("phase", set.phase())
                .one(Long.class);
    }

    @Test
    void a_yes_gives_the_enrolment_a_place_in_the_phase_and_enrols_nobody_anew() {
        var set = phases.open(1);
        PersonId person = phases.person(set, "Dara", "KH");
        ApplicationId id = selected(set, person);
        assertThat(answer.answer(offer(id), AnswerOffer.Say.ACCEPT, "", person))
                .isInstanceOf(AnswerOffer.Outcome.Accepted.class);
        assertThat(seats(set)).isOne();
        assertThat(cohorts.enrolments(person)).hasSize(1);
        var cell = db.sql("select id from v_seat_cell where phase_id = :phase")
                .param("phase", set.phase())
                .one(SeatCellId.class);
        assertThat(archiveSeats.archive(cell, set.officer())).isEqualTo(new ArchiveSeatCell.Outcome.InUse(1));
        var enrolment = cohorts.enrolment(person, set.track()).orElseThrow().id();
        assertThat(takeBack.takeBack(enrolment, EnrolmentState.ACTIVE, set.officer()))
                .isInstanceOf(TakeBackEnrolment.Outcome.InAPhase.class);
    }

    @Test
    void a_no_leaves_the_enrolment_as_it_is() {
        var set = phases.open(1);
        PersonId person = phases.person(set, "Dara", "KH");
        ApplicationId id = selected(set, person);
        answer.answer(offer(id), AnswerOffer.Say.DECLINE, "A paid job", person);
        assertThat(seats(set)).isZero();
        assertThat(cohorts.enrolment(person, set.track()).orElseThrow().state()).isEqualTo(EnrolmentState.ACTIVE);
    }

    @Test
    void a_condition_that_is_not_met_costs_the_place_in_the_phase_and_not_the_track() {
        var set = phases.open(1);
        PersonId person = phases.person(set, "Dara", "KH");
        putForward.forward(set.call(), List.of(set.track()), set.officer());
        ApplicationId id = phases.of(set, person);
        stage.stage(id, Verdict.SELECT, null, "", set.officer());
        setCondition.set(
                set.call(),
                SetCondition.Whom.ALL,
                Multilingual.of("en", "A visa", "ko", "비자"),
                SampleAdmission.CLOSES.toLocalDate().plusDays(20),
                set.officer());
        release.release(set.call(), SampleAdmission.CLOSES.plusDays(9), null, set.officer());
        OfferId offer = offer(id);
        assertThat(answer.answer(offer, AnswerOffer.Say.ACCEPT, "", person))
                .isInstanceOfSatisfying(
                        AnswerOffer.Outcome.Accepted.class,
                        accepted -> assertThat(accepted.conditional()).isTrue());
        assertThat(seats(set)).isOne();
        ConditionId visa = db.sql("""
                        select k.id from admission_condition k join admission_offer o on o.decision_id = k.decision_id
                        where o.id = :offer
                        """).param("offer", offer).one(ConditionId.class);
        settle.settle(offer, visa, ConditionState.NOT_MET, "Refused", set.officer());
        assertThat(rescind.rescind(offer, "No visa", set.officer())).isInstanceOf(RescindOffer.Outcome.Rescinded.class);
        assertThat(seats(set)).isZero();
        assertThat(cohorts.enrolment(person, set.track()).orElseThrow().state()).isEqualTo(EnrolmentState.ACTIVE);
    }

    @Test
    void who_left_the_track_meanwhile_cannot_say_yes_and_holds_no_place() {
        var set = phases.open(1);
        PersonId person = phases.person(set, "Dara", "KH");
        PersonId next = phases.person(set, "Next", "KH");
        ApplicationId id = selected(set, person);
        phases.leave(set, person);
        assertThat(answer.answer(offer(id), AnswerOffer.Say.ACCEPT, "", person))
                .isInstanceOf(AnswerOffer.Outcome.TakesNoPart.class);
        assertThat(stage.stage(phases.of(set, next), Verdict.SELECT, null, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
    }

    @Test
    void a_place_that_is_given_back_or_left_is_free_for_the_next() {
        var set = phases.open(1);
        PersonId person = phases.person(set, "Dara", "KH");
        PersonId next = phases.person(set, "Next", "KH");
        ApplicationId id = selected(set, person);
        answer.answer(offer(id), AnswerOffer.Say.ACCEPT, "", person);
        assertThat(stage.stage(phases.of(set, next), Verdict.SELECT, null, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.SeatsTaken.class);
        var enrolment = cohorts.enrolment(person, set.track()).orElseThrow().id();
        assertThat(giveBack.giveBack(enrolment, set.phase(), "Ill", set.officer()))
                .isInstanceOf(GiveBackPhaseSeat.Outcome.GivenBack.class);
        assertThat(giveBack.giveBack(enrolment, set.phase(), "Ill", set.officer()))
                .isInstanceOf(GiveBackPhaseSeat.Outcome.GivenBackAlready.class);
        assertThat(stage.stage(phases.of(set, next), Verdict.SELECT, null, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
        assertThat(give.give(person, set.track(), set.phase(), set.officer()))
                .isInstanceOf(GivePhaseSeat.Outcome.Given.class);
        assertThat(give.give(person, set.track(), set.phase(), set.officer()))
                .isInstanceOf(GivePhaseSeat.Outcome.GivenAlready.class);
        phases.leave(set, person);
        assertThat(seats(set)).isZero();
        move.move(enrolment, EnrolmentState.ACTIVE, "Back", set.officer());
        assertThat(seats(set)).isZero();
        assertThatThrownBy(() -> giveBack.giveBack(
                        cohorts.enrolment(next, set.track()).orElseThrow().id(), set.phase(), "", set.officer()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void places_of_the_phase_and_of_the_edition_are_counted_apart() {
        var set = phases.open(1);
        var first = sample.openAt(set.edition(), set.track(), set.officer(), false, 2, true);
        PersonId person = phases.person(set, "Dara", "KH");
        ApplicationId id = selected(set, person);
        answer.answer(offer(id), AnswerOffer.Say.ACCEPT, "", person);
        // One of two places of the edition is taken, whatever happened in the phase.
        ApplicationId other = sample.submitted(first, sample.applicant("First"));
        assertThat(stage.stage(other, Verdict.SELECT, null, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
        ApplicationId third = sample.submitted(first, sample.applicant("Second"));
        assertThat(stage.stage(third, Verdict.SELECT, null, "", set.officer()))
                .isEqualTo(new StageDecision.Outcome.SeatsTaken(2));
    }
}
