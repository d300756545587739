package org.madang.admission.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.AnswerOffer;
import org.madang.admission.ApplicationId;
import org.madang.admission.Calls;
import org.madang.admission.LapseOffer;
import org.madang.admission.OfferId;
import org.madang.admission.ReleaseDecisions;
import org.madang.admission.SampleAdmission;
import org.madang.admission.SampleSelection;
import org.madang.admission.StageDecision;
import org.madang.admission.Verdict;
import org.madang.admission.WithdrawApplication;
import org.madang.database.Db;
import org.madang.programmes.SetSeatCell;
import org.madang.shared.Country;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@MadangTest
class StageSelectionTests {
    private static final LocalDateTime ANSWER = LocalDateTime.of(2021, 7, 20, 23, 59);
    private static final Settings ONE_ONLINE = new Settings(Map.of(SampleSelection.ONLINE, 1), null, null, 1);

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

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    record Decided(String verdict, @Nullable Integer place, String reason) {}

    @Test
    void a_whole_call_is_staged_with_reasons_once() {
        var set = sample.open(false, 2);
        var all = people.applied(set, 5, 4, -3, 2, 1);
        var outcome = stage(set, ONE_ONLINE);
        assertThat(outcome).isInstanceOf(StageSelection.Outcome.Staged.class);
        assertThat(((StageSelection.Outcome.Staged) outcome).decisions()).isEqualTo(5);
        assertThat(staged(all.get(0).id())).isEqualTo(new Decided("SELECT", null, ""));
        assertThat(staged(all.get(1).id())).isEqualTo(new Decided("RESERVE", 1, ""));
        assertThat(staged(all.get(2).id())).isEqualTo(new Decided("SELECT", null, ""));
        assertThat(staged(all.get(3).id()))
                .isEqualTo(new Decided("NO", null, "The places went to applicants with a higher score."));
        assertThat(codes(set))
                .containsExactlyInAnyOrder(
                        "SELECTED_OPEN 5000",
                        "RESERVE 4000",
                        "SELECTED_FLOOR 3000",
                        "BELOW_CUTOFF 2000",
                        "BELOW_CUTOFF 1000");
        assertThat(stage(set, ONE_ONLINE)).isInstanceOf(StageSelection.Outcome.StandsAlready.class);
        assertThat(runs(set)).isEqualTo(1);
        assertThatThrownBy(() -> db.sql("update admission_selection set seed = 'another' where call_id = :call")
                        .param("call", set.call())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void other_floors_replace_what_was_staged_and_nothing_more() {
        var set = sample.open(false, 2);
        var all = people.applied(set, 5, 4, -3);
        stage(set, ONE_ONLINE);
        var again = stage(set, new Settings(Map.of(), null, null, 1));
        assertThat(((StageSelection.Outcome.Staged) again).decisions())
                .as("the second and the third change places")
                .isEqualTo(2);
        assertThat(staged(all.get(1).id()).verdict()).isEqualTo("SELECT");
        assertThat(staged(all.get(2).id())).isEqualTo(new Decided("RESERVE", 1, ""));
        assertThat(runs(set)).isEqualTo(2);
    }

    @Test
    void what_changed_after_the_officer_looked_keeps_everything_from_being_staged() {
        var set = sample.open(false, 2);
        var all = people.applied(set, 5, 4, 3);
        String seen = seen(set, Settings.NONE);
        people.score(set, all.get(2).id(), 5);
        assertThat(stage.stage(set.call(), Settings.NONE, seen, set.officer()))
                .isInstanceOf(StageSelection.Outcome.ChangedMeanwhile.class);
        assertThat(stage.stage(set.call(), ONE_ONLINE, seen(set, Settings.NONE), set.officer()))
                .isInstanceOf(StageSelection.Outcome.ChangedMeanwhile.class);
        assertThat(stagedFor(set)).isZero();
        assertThat(stage.stage(
                        set.call(),
                        Settings.NONE,
                        seen(set, Settings.NONE),
                        all.getFirst().person()))
                .isInstanceOf(StageSelection.Outcome.OwnApplication.class);
    }

    @Test
    void nobody_without_an_endorsement_is_selected_where_the_call_asks_for_it() {
        var set = sample.open(true, 2);
        var alone = people.one(set, "Alone", 5);
        ApplicationId endorsed = sample.endorsed(set, sample.applicant("Endorsed"), 1);
        assertThat(stage(set, Settings.NONE)).isInstanceOf(StageSelection.Outcome.Staged.class);
        assertThat(staged(endorsed).verdict()).isEqualTo("SELECT");
        assertThat(staged(alone.id()))
                .isEqualTo(new Decided("NO", null, "No partner institution endorsed your application."));
    }

    @Test
    void after_a_decline_the_same_rules_promote_whom_the_floor_asks_for_and_nobody_hears_twice() {
        var set = sample.open(false, 2);
        var all = people.applied(set, 5, -4, 3, -2, 1);
        var settings = new Settings(Map.of(SampleSelection.ONLINE, 1), null, null, 2);
        stage(set, settings);
        release.release(set.call(), ANSWER, null, set.officer());
        assertThat(stage(set, settings)).isInstanceOf(StageSelection.Outcome.StandsAlready.class);
        answer.answer(
                offer(all.get(0).id()), AnswerOffer.Say.ACCEPT, "", all.get(0).person());
        answer.answer(
                offer(all.get(1).id()), AnswerOffer.Say.DECLINE, "", all.get(1).person());
        var promoted = stage(set, settings);
        assertThat(((StageSelection.Outcome.Staged) promoted).decisions()).isEqualTo(1);
        assertThat(staged(all.get(3).id()).verdict())
                .as("the third is next by score, the fourth keeps the guarantee")
                .isEqualTo("SELECT");
        assertThat(stagedFor(set)).isEqualTo(1);
        release.release(set.call(), ANSWER, null, set.officer());
        withdraw.withdraw(all.get(3).id(), "", all.get(3).person());
        assertThat(((StageSelection.Outcome.Staged) stage(set, settings)).decisions())
                .isEqualTo(1);
        assertThat(staged(all.get(2).id()).verdict()).isEqualTo("SELECT");
        assertThat(db.sql("select state from admission_offer where id = :id")
                        .param("id", offer(all.get(0).id()))
                        .one(String.class))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void an_offer_that_lapsed_is_followed_by_the_next_and_is_not_made_again() {
        var set = sample.open(false, 1);
        var all = people.applied(set, 5, 4, 3);
        stage(set, Settings.NONE);
        release.release(set.call(), ANSWER, null, set.officer());
        sample.at(ANSWER.plusDays(1));
        lapse.lapse(offer(all.get(0).id()), set.officer());
        assertThat(((StageSelection.Outcome.Staged) stage(set, Settings.NONE)).decisions())
                .isEqualTo(1);
        assertThat(staged(all.get(1).id()).verdict()).isEqualTo("SELECT");
        assertThat(codes(set)).contains("DECLINED 5000");
    }

    @Test
    void seats_that_overlap_are_kept_and_a_cell_with_fewer_seats_than_people_is_said() {
        var set = sample.open(false, 3);
        seats.set(set.edition(), null, new Country("KH"), null, 2, 0, set.officer());
        var all = people.applied(set, 5, 4, 3);
        stage(set, Settings.NONE);
        assertThat(staged(all.get(1).id()).verdict()).isEqualTo("SELECT");
        assertThat(staged(all.get(2).id()).verdict()).isEqualTo("RESERVE");
        release.release(set.call(), ANSWER, null, set.officer());
        seats.set(set.edition(), set.track(), new Country("KH"), null, 1, 0, set.officer());
        people.one(set, "Late", 5);
        assertThat(stage(set, Settings.NONE)).isInstanceOf(StageSelection.Outcome.SeatsTaken.class);
    }

    @Test
    void what_an_officer_staged_for_somebody_with_an_offer_stays() {
        var set = sample.open(false, 1);
        var all = people.applied(set, 5, 4);
        stage(set, Settings.NONE);
        release.release(set.call(), ANSWER, null, set.officer());
        decide.stage(all.get(0).id(), Verdict.NO, null, "A mistake of ours", set.officer());
        stage(set, Settings.NONE);
        assertThat(staged(all.get(0).id())).isEqualTo(new Decided("NO", null, "A mistake of ours"));
    }

    private StageSelection.Outcome stage(SampleAdmission.Set set, Settings settings) {
        return stage.stage(set.call(), settings, seen(set, settings), set.officer());
    }

    private String seen(SampleAdmission.Set set, Settings settings) {
        return reading.of(calls.find(set.call()).orElseThrow()).inputs(settings).hash();
    }

    private Decided staged(ApplicationId id) {
        return db.sql("""
                        select verdict, reserve_place as place, reason from admission_decision
                        where application_id = :id and state = 'STAGED'
                        """).param("id", id).one(Decided.class);
    }

    private long stagedFor(SampleAdmission.Set set) {
        return db.sql("""
                        select count(*) from admission_decision d join admission_application a on a.id = d.application_id
                        where a.call_id = :call and d.state = 'STAGED'
                        """).param("call", set.call()).one(Long.class);
    }

    private long runs(SampleAdmission.Set set) {
        return db.sql("select count(*) from admission_selection where call_id = :call")
                .param("call", set.call())
                .one(Long.class);
    }

    private List<String> codes(SampleAdmission.Set set) {
        return db.sql("""
                        select r.code || ' ' || r.score from admission_selection_reason r
                        join admission_selection s on s.id = r.selection_id where s.call_id = :call
                        """).param("call", set.call()).list(String.class);
    }

    private OfferId offer(ApplicationId id) {
        return db.sql("select id from admission_offer where application_id = :id order by opened_at desc limit 1")
                .param("id", id)
                .one(OfferId.class);
    }
}
