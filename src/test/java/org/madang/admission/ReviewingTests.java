package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.institutions.Appoint;
import org.madang.institutions.NewAppointment;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class ReviewingTests {
    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    ReviewApplication review;

    @Autowired
    SaveReview save;

    @Autowired
    HandInReview handIn;

    @Autowired
    ReopenReview reopen;

    @Autowired
    RecuseFromReview recuse;

    @Autowired
    StageDecision stage;

    @Autowired
    ReleaseDecisions release;

    @Autowired
    WriteCriterion write;

    @Autowired
    RemoveCriterion remove;

    @Autowired
    SetBlindness blind;

    @Autowired
    Rubrics rubrics;

    @Autowired
    Reviews reviews;

    @Autowired
    Appoint appoint;

    SampleAdmission.Set set;
    PersonId applicant;
    ApplicationId application;
    PersonId reviewer;

    @BeforeEach
    void anApplication() {
        set = sample.open(false, 10);
        applicant = sample.applicant("Sok Dara");
        application = sample.submitted(set, applicant);
        reviewer = sample.reviewer(set);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void a_call_without_criteria_has_one_overall_mark() {
        assertThat(review.review(application, 6, "", reviewer))
                .isInstanceOf(ReviewApplication.Outcome.ScoreOutOfRange.class);
        assertThat(review.review(application, 4, "Strong", reviewer))
                .isInstanceOf(ReviewApplication.Outcome.Reviewed.class);
        assertThat(review.review(application, 3, "Less", reviewer))
                .isInstanceOf(ReviewApplication.Outcome.HandedIn.class);
        assertThat(score()).isEqualByComparingTo("4");
    }

    @Test
    void a_draft_keeps_each_field_and_counts_only_when_it_is_handed_in() {
        criterion("Plan", 1);
        criterion("Need", 2);
        assertThat(save("mark-c1", "5", 0)).isEqualTo(new SaveReview.Outcome.Saved(1));
        assertThat(save("note", "Almost", 0)).isEqualTo(new SaveReview.Outcome.Saved(2));
        assertThat(reviews.of(application, reviewer).state()).isEqualTo(ReviewState.STARTED);
        assertThat(handIn.handIn(application, reviewer))
                .isEqualTo(new HandInReview.Outcome.Incomplete(List.of("mark-c2")));
        assertThat(scores()).isEmpty();
        assertThat(save("mark-c2", "4", 2)).isEqualTo(new SaveReview.Outcome.Saved(3));
        assertThat(handIn.handIn(application, reviewer)).isInstanceOf(HandInReview.Outcome.HandedIn.class);
        assertThat(handIn.handIn(application, reviewer)).isInstanceOf(HandInReview.Outcome.HandedInAlready.class);
        assertThat(save("mark-c2", "1", 9)).isInstanceOf(SaveReview.Outcome.HandedIn.class);
        assertThat(score()).isEqualByComparingTo("4.3333333333");
    }

    @Test
    void another_tab_is_not_overwritten_and_a_repeated_send_is_harmless() {
        save("note", "From the phone", 0);
        assertThat(save("note", "From the old tab", 0)).isEqualTo(new SaveReview.Outcome.Stale("From the phone", 1));
        assertThat(save("note", "From the phone", 0)).isEqualTo(new SaveReview.Outcome.Saved(1));
        assertThat(save("mark-overall", "3", 0)).isEqualTo(new SaveReview.Outcome.Saved(2));
        assertThat(save("mark-overall", "", 2)).isEqualTo(new SaveReview.Outcome.Saved(3));
        assertThat(reviews.marks(application, reviewer)).isEmpty();
    }

    @Test
    void what_is_no_mark_and_no_field_is_refused() {
        assertThat(save("mark-overall", "6", 0)).isInstanceOf(SaveReview.Outcome.NoScore.class);
        assertThat(save("mark-overall", "4.5", 0)).isInstanceOf(SaveReview.Outcome.NoScore.class);
        assertThat(save("mark-c1", "4", 0)).isInstanceOf(SaveReview.Outcome.UnknownField.class);
        assertThat(save("state", "SUBMITTED", 0)).isInstanceOf(SaveReview.Outcome.UnknownField.class);
        assertThat(save("note", "x".repeat(2001), 0)).isInstanceOf(SaveReview.Outcome.TooLong.class);
        assertThat(reviews.of(application, reviewer).state()).isEqualTo(ReviewState.ASSIGNED);
    }

    @Test
    void the_mean_of_reviews_is_exact_and_the_same_for_the_same_marks() {
        criterion("Plan", 3);
        criterion("Need", 4);
        ApplicationId other = sample.submitted(set, sample.applicant("Other"));
        PersonId second = sample.reviewer(set);
        PersonId third = sample.reviewer(set);
        judge(application, reviewer, 5, 2);
        judge(application, second, 1, 4);
        judge(application, third, 4, 4);
        judge(other, third, 5, 2);
        judge(other, reviewer, 4, 4);
        judge(other, second, 1, 4);
        // (23 + 19 + 28) / 21
        assertThat(score()).isEqualByComparingTo("3.3333333333");
        assertThat(db.sql("select score from admission_score where application_id = :id")
                        .param("id", other)
                        .one(String.class))
                .isEqualTo(scores().getFirst());
    }

    @Test
    void a_rubric_is_changed_until_the_first_mark_and_never_after() {
        assertThat(criterion("Plan", 1)).isEqualTo(new WriteCriterion.Outcome.Written("c1"));
        assertThat(criterion("Need", 2)).isEqualTo(new WriteCriterion.Outcome.Written("c2"));
        assertThat(write.write(set.call(), "c2", named("Reason", 5), set.officer()))
                .isEqualTo(new WriteCriterion.Outcome.Written("c2"));
        assertThat(write.write(set.call(), "overall", named("Overall", 5), set.officer()))
                .isInstanceOf(WriteCriterion.Outcome.NoSuchCriterion.class);
        assertThat(remove.remove(set.call(), "c1", set.officer())).isInstanceOf(RemoveCriterion.Outcome.Removed.class);
        assertThat(remove.remove(set.call(), "c1", set.officer()))
                .isInstanceOf(RemoveCriterion.Outcome.RemovedAlready.class);
        assertThat(blind.set(set.call(), Blindness.FULLY, List.of("q-work"), set.officer()))
                .isInstanceOf(SetBlindness.Outcome.Set.class);
        assertThat(blind.set(set.call(), Blindness.FULLY, List.of("q-work"), set.officer()))
                .isInstanceOf(SetBlindness.Outcome.SetAlready.class);
        save("mark-c2", "3", 0);
        assertThat(criterion("Late", 1)).isInstanceOf(WriteCriterion.Outcome.Begun.class);
        assertThat(remove.remove(set.call(), "c2", set.officer())).isInstanceOf(RemoveCriterion.Outcome.Begun.class);
        assertThat(blind.set(set.call(), Blindness.OPEN, List.of(), set.officer()))
                .isInstanceOf(SetBlindness.Outcome.Begun.class);
        assertThat(rubrics.of(set.call()).criteria())
                .extracting(Rubric.Criterion::weight)
                .containsExactly(5);
    }

    @Test
    void there_are_never_more_criteria_than_anybody_reads() {
        for (int i = 0; i < WriteCriterion.MOST; i++) criterion("C" + i, 1);
        assertThat(criterion("One more", 1)).isEqualTo(new WriteCriterion.Outcome.TooMany(WriteCriterion.MOST));
    }

    @Test
    void only_the_secretariat_gives_a_review_back_and_says_why() {
        assertThat(reopen.reopen(application, reviewer, "Why?", set.officer()))
                .isInstanceOf(ReopenReview.Outcome.NothingHandedIn.class);
        review.review(application, 2, "", reviewer);
        assertThat(reopen.reopen(application, reviewer, " ", set.officer()))
                .isInstanceOf(ReopenReview.Outcome.ReasonMissing.class);
        assertThat(reopen.reopen(application, reviewer, "Read page two.", applicant))
                .isInstanceOf(ReopenReview.Outcome.Tied.class);
        assertThat(reopen.reopen(application, reviewer, "Read page two.", set.officer()))
                .isInstanceOf(ReopenReview.Outcome.Reopened.class);
        assertThat(reopen.reopen(application, reviewer, "Read page two.", set.officer()))
                .isInstanceOf(ReopenReview.Outcome.OpenAlready.class);
        assertThat(scores()).isEmpty();
        assertThat(reviews.of(application, reviewer).reopened()).isEqualTo("Read page two.");
        assertThat(reviews.marks(application, reviewer)).hasSize(1);
        assertThat(review.review(application, 5, "", reviewer)).isInstanceOf(ReviewApplication.Outcome.Reviewed.class);
        assertThat(score()).isEqualByComparingTo("5");
    }

    @Test
    void after_the_release_nothing_is_judged_or_given_back() {
        review.review(application, 2, "", reviewer);
        stage.stage(application, Verdict.SELECT, null, "", set.officer());
        release.release(set.call(), java.time.LocalDateTime.parse("2021-07-20T18:00"), null, set.officer());
        PersonId late = sample.reviewer(set);
        assertThat(review.review(application, 2, "", late)).isInstanceOf(ReviewApplication.Outcome.NotFromHere.class);
        assertThat(reopen.reopen(application, reviewer, "Too low", set.officer()))
                .isInstanceOf(ReopenReview.Outcome.NotFromHere.class);
    }

    @Test
    void who_steps_back_reads_nothing_more_and_their_marks_are_gone() {
        review.review(application, 4, "", reviewer);
        assertThat(recuse.recuse(application, Relation.FAMILY, " ", reviewer))
                .isInstanceOf(RecuseFromReview.Outcome.ReasonMissing.class);
        assertThat(recuse.recuse(application, Relation.FAMILY, "My cousin", reviewer))
                .isInstanceOf(RecuseFromReview.Outcome.Recused.class);
        assertThat(recuse.recuse(application, Relation.FAMILY, "My cousin", reviewer))
                .isInstanceOf(RecuseFromReview.Outcome.RecusedAlready.class);
        assertThat(scores()).isEmpty();
        assertThatThrownBy(() -> review.review(application, 5, "", reviewer)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_tie_to_the_institution_or_the_person_keeps_a_reviewer_out() {
        PersonId tied = cast.with(Role.REVIEWER, ScopeKind.PLATFORM, null);
        appoint.appoint(
                new NewAppointment(
                        tied,
                        set.partner(),
                        Multilingual.of("en", "Board member"),
                        LocalDate.of(2020, 1, 1),
                        null,
                        false,
                        false),
                set.officer());
        for (PersonId person : List.of(tied, applicant, set.coordinator())) {
            cast.give(person, Role.REVIEWER, ScopeKind.EDITION, set.edition().value());
            assertThatThrownBy(() -> review.review(application, 5, "", person)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> save.save(application, "note", "x", 0, person))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> handIn.handIn(application, person)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void staff_with_a_tie_do_not_decide() {
        cast.give(
                set.coordinator(),
                Role.SECRETARIAT,
                ScopeKind.EDITION,
                set.edition().value());
        assertThat(stage.stage(application, Verdict.SELECT, null, "", set.coordinator()))
                .isInstanceOf(StageDecision.Outcome.OwnApplication.class);
        assertThat(stage.stage(application, Verdict.SELECT, null, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
    }

    private SaveReview.Outcome save(String field, String value, long version) {
        return save.save(application, field, value, version, reviewer);
    }

    private void judge(ApplicationId id, PersonId by, int plan, int need) {
        save.save(id, "mark-c1", String.valueOf(plan), 0, by);
        save.save(id, "mark-c2", String.valueOf(need), 9, by);
        assertThat(handIn.handIn(id, by)).isInstanceOf(HandInReview.Outcome.HandedIn.class);
    }

    private WriteCriterion.Outcome criterion(String name, int weight) {
        return write.write(set.call(), null, named(name, weight), set.officer());
    }

    private static Rubric.Criterion named(String name, int weight) {
        return new Rubric.Criterion(
                "", Multilingual.of("en", name), weight, Multilingual.EMPTY, Multilingual.EMPTY, Multilingual.EMPTY);
    }

    private List<String> scores() {
        return db.sql("select score from admission_score where application_id = :id")
                .param("id", application)
                .list(String.class);
    }

    private BigDecimal score() {
        return new BigDecimal(scores().getFirst());
    }
}
