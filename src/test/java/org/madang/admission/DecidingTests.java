package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.programmes.SetSeatCell;
import org.madang.shared.Country;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@MadangTest
class DecidingTests {
    private static final LocalDateTime ANSWER = LocalDateTime.of(2021, 7, 20, 23, 59);

    @Autowired
    Cast cast;

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
    LapseOffer lapse;

    @Autowired
    WithdrawApplication withdraw;

    @Autowired
    SetSeatCell seats;

    @Autowired
    Calls calls;

    @Autowired
    DecisionLetters letters;

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void a_selection_needs_a_seat_set_and_an_endorsement() {
        var set = sample.open(true, 0);
        PersonId person = sample.applicant("Sok Dara");
        ApplicationId id = sample.submitted(set, person);
        assertThat(select(set, id)).isInstanceOf(StageDecision.Outcome.NotEndorsed.class);
        ApplicationId endorsed = sample.endorsed(set, sample.applicant("Chan Bopha"), 1);
        assertThat(select(set, endorsed)).isInstanceOf(StageDecision.Outcome.NoSeatsSet.class);
        assertThat(stage.stage(id, Verdict.NO, null, " ", set.officer()))
                .isInstanceOf(StageDecision.Outcome.ReasonMissing.class);
        assertThat(stage.stage(id, Verdict.RESERVE, null, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.PlaceMissing.class);
        assertThat(stage.stage(id, Verdict.NO, null, "Too early", person))
                .isInstanceOf(StageDecision.Outcome.OwnApplication.class);
    }

    @Test
    void a_cell_gives_no_more_than_it_has_and_a_freed_seat_can_be_given_again() {
        var set = sample.open(false, 1);
        ApplicationId first = sample.submitted(set, sample.applicant("First"));
        PersonId secondPerson = sample.applicant("Second");
        ApplicationId second = sample.submitted(set, secondPerson);
        assertThat(select(set, first)).isInstanceOf(StageDecision.Outcome.Staged.class);
        assertThat(select(set, first)).isInstanceOf(StageDecision.Outcome.StandsAlready.class);
        assertThat(select(set, second)).isEqualTo(new StageDecision.Outcome.SeatsTaken(1));
        assertThat(stage.stage(first, Verdict.RESERVE, 1, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
        assertThat(stage.stage(second, Verdict.RESERVE, 1, "", set.officer()))
                .isEqualTo(new StageDecision.Outcome.PlaceTaken("First"));
        assertThat(select(set, second)).isInstanceOf(StageDecision.Outcome.Staged.class);
        withdraw.withdraw(second, "", secondPerson);
        assertThat(select(set, second)).isEqualTo(new StageDecision.Outcome.NotFromHere(ApplicationState.WITHDRAWN));
        assertThat(select(set, first)).isInstanceOf(StageDecision.Outcome.Staged.class);
    }

    @Test
    void overlapping_cells_each_hold_their_own_limit() {
        var set = sample.open(false, 5);
        seats.set(set.edition(), null, new Country("KH"), null, 1, 0, set.officer());
        assertThat(select(set, sample.submitted(set, sample.applicant("First"))))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
        assertThat(select(set, sample.submitted(set, sample.applicant("Second"))))
                .isEqualTo(new StageDecision.Outcome.SeatsTaken(1));
    }

    @Test
    void a_batch_is_released_as_it_was_seen_once_and_for_ever() {
        var set = sample.open(false, 2);
        PersonId chosen = sample.applicant("Chosen");
        ApplicationId first = sample.submitted(set, chosen);
        PersonId refused = sample.applicant("Refused");
        ApplicationId second = sample.submitted(set, refused);
        assertThat(release.release(set.call(), ANSWER, null, set.officer()))
                .isInstanceOf(ReleaseDecisions.Outcome.NothingStaged.class);
        select(set, first);
        String seen = seal(set);
        stage.stage(second, Verdict.NO, null, "Another field", set.officer());
        assertThat(release.release(set.call(), ANSWER, seen, set.officer()))
                .isInstanceOf(ReleaseDecisions.Outcome.ChangedMeanwhile.class);
        assertThat(release.release(set.call(), SampleAdmission.OPENS, null, set.officer()))
                .isInstanceOf(ReleaseDecisions.Outcome.AnswerDateTooEarly.class);
        var released = release.release(set.call(), ANSWER, seal(set), set.officer());
        assertThat(released).isInstanceOf(ReleaseDecisions.Outcome.Released.class);
        assertThat(((ReleaseDecisions.Outcome.Released) released).offers()).isEqualTo(1);
        assertThat(letters(chosen)).last().asString().contains("You are offered a place");
        assertThat(letters(refused)).last().asString().contains("The decision on your application");
        assertThat(release.release(set.call(), ANSWER, null, set.officer()))
                .isInstanceOf(ReleaseDecisions.Outcome.NothingStaged.class);
        assertThatThrownBy(() -> db.sql("update admission_decision set verdict = 'SELECT' where application_id = :id")
                        .param("id", second)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("delete from admission_batch where call_id = :id")
                        .param("id", set.call())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void who_accepts_is_enrolled_and_enters_the_track_and_who_repeats_it_changes_nothing() {
        var set = sample.open(false, 1);
        PersonId person = sample.applicant("Sok Dara");
        OfferId offer = offered(set, person);
        assertThatThrownBy(() -> answer.answer(offer, AnswerOffer.Say.ACCEPT, "", set.officer()))
                .isInstanceOf(NotFound.class);
        assertThat(answer.answer(offer, AnswerOffer.Say.ACCEPT, "", person))
                .isInstanceOf(AnswerOffer.Outcome.Accepted.class);
        assertThat(answer.answer(offer, AnswerOffer.Say.ACCEPT, "", person))
                .isInstanceOf(AnswerOffer.Outcome.AnsweredAlready.class);
        assertThat(answer.answer(offer, AnswerOffer.Say.DECLINE, "", person))
                .isInstanceOf(AnswerOffer.Outcome.NoLongerOpen.class);
        assertThat(db.sql(
                                "select count(*) from v_enrolment where person_id = :p and track_id = :t and state = 'ACTIVE'")
                        .param("p", person)
                        .param("t", set.track())
                        .one(Long.class))
                .isEqualTo(1);
        assertThat(cast.viewer(person).has(Role.PARTICIPANT)).isTrue();
        ApplicationId application = applicationOf(offer);
        assertThat(withdraw.withdraw(application, "", person)).isInstanceOf(WithdrawApplication.Outcome.Enrolled.class);
        assertThat(stage.stage(application, Verdict.NO, null, "Late", set.officer()))
                .isInstanceOf(StageDecision.Outcome.AcceptedAlready.class);
    }

    @Test
    void a_declined_seat_goes_to_the_next_and_only_staff_let_an_offer_lapse() {
        var set = sample.open(false, 1);
        PersonId first = sample.applicant("First");
        OfferId declined = offered(set, first);
        assertThat(answer.answer(declined, AnswerOffer.Say.DECLINE, "A new job", first))
                .isInstanceOf(AnswerOffer.Outcome.Declined.class);
        PersonId second = sample.applicant("Second");
        sample.during();
        OfferId open = offered(set, second);
        assertThat(lapse.lapse(open, set.officer())).isInstanceOf(LapseOffer.Outcome.StillInTime.class);
        sample.at(ANSWER.plusDays(1));
        assertThat(sample.state("admission_offer", open))
                .as("nothing lapses by itself")
                .isEqualTo("OPEN");
        assertThat(lapse.lapse(open, set.officer())).isInstanceOf(LapseOffer.Outcome.Lapsed.class);
        assertThat(lapse.lapse(open, set.officer())).isInstanceOf(LapseOffer.Outcome.NotOpen.class);
        assertThat(answer.answer(open, AnswerOffer.Say.ACCEPT, "", second))
                .isEqualTo(new AnswerOffer.Outcome.NoLongerOpen(OfferState.LAPSED));
        sample.during();
        assertThat(select(set, sample.submitted(set, sample.applicant("Third"))))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
    }

    @Test
    void a_later_decision_takes_an_open_offer_back() {
        var set = sample.open(false, 1);
        PersonId person = sample.applicant("Sok Dara");
        OfferId offer = offered(set, person);
        stage.stage(applicationOf(offer), Verdict.NO, null, "A mistake of ours", set.officer());
        assertThat(sample.state("admission_offer", offer)).isEqualTo("OPEN");
        release.release(set.call(), ANSWER, null, set.officer());
        assertThat(sample.state("admission_offer", offer)).isEqualTo("RESCINDED");
    }

    @Test
    void where_places_were_made_fewer_than_offers_who_answers_first_has_one_and_the_other_offer_stays_open() {
        var set = sample.open(false, 2);
        PersonId first = sample.applicant("First");
        OfferId one = offered(set, first);
        PersonId second = sample.applicant("Second");
        OfferId two = offered(set, second);
        seats.set(set.edition(), set.track(), new Country("KH"), null, 1, 0, set.officer());
        assertThat(answer.answer(one, AnswerOffer.Say.ACCEPT, "", first))
                .isInstanceOf(AnswerOffer.Outcome.Accepted.class);
        assertThat(answer.answer(two, AnswerOffer.Say.ACCEPT, "", second))
                .isInstanceOf(AnswerOffer.Outcome.NoSeatLeft.class);
        assertThat(sample.state("admission_offer", two)).isEqualTo("OPEN");
        seats.set(set.edition(), set.track(), new Country("KH"), null, 2, 0, set.officer());
        assertThat(answer.answer(two, AnswerOffer.Say.ACCEPT, "", second))
                .isInstanceOf(AnswerOffer.Outcome.Accepted.class);
    }

    private String seal(SampleAdmission.Set set) {
        return letters.seal(
                calls.find(set.call()).orElseThrow(),
                ANSWER.atZone(SampleAdmission.SEOUL).toInstant());
    }

    private OfferId offered(SampleAdmission.Set set, PersonId person) {
        ApplicationId id = sample.submitted(set, person);
        assertThat(select(set, id)).isInstanceOf(StageDecision.Outcome.Staged.class);
        assertThat(release.release(set.call(), ANSWER, null, set.officer()))
                .isInstanceOf(ReleaseDecisions.Outcome.Released.class);
        return db.sql("select id from admission_offer where application_id = :id and state = 'OPEN'")
                .param("id", id)
                .one(OfferId.class);
    }

    private ApplicationId applicationOf(OfferId offer) {
        return db.sql("select application_id from admission_offer where id = :id")
                .param("id", offer)
                .one(ApplicationId.class);
    }

    private StageDecision.Outcome select(SampleAdmission.Set set, ApplicationId id) {
        return stage.stage(id, Verdict.SELECT, null, "", set.officer());
    }

    private java.util.List<String> letters(PersonId person) {
        return db.sql("select subject from notifications_message where recipient_person = :p order by created_at, id")
                .param("p", person)
                .list(String.class);
    }
}
