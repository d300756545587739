package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class ApplyingTests {
    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    PlanCall planCall;

    @Autowired
    BeginApplication begin;

    @Autowired
    SaveDraft save;

    @Autowired
    SubmitApplication submit;

    @Autowired
    WithdrawApplication withdraw;

    @Autowired
    Applications applications;

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void a_call_says_plainly_what_is_wrong_with_it() {
        var set = sample.open(true, 10);
        assertThat(planCall.plan(call(set, set.callSlug(), SampleAdmission.CLOSES.minusDays(60)), set.officer()))
                .isInstanceOf(PlanCall.Outcome.ClosesBeforeItOpens.class);
        assertThat(planCall.plan(call(set, set.callSlug(), SampleAdmission.CLOSES), set.officer()))
                .isInstanceOf(PlanCall.Outcome.AddressTaken.class);
        var other = sample.open(true, 10);
        var strange = new NewCall(
                set.edition(),
                "strange-" + set.callSlug(),
                title(),
                title(),
                SampleAdmission.OPENS,
                SampleAdmission.CLOSES,
                SampleAdmission.SEOUL,
                true,
                false,
                List.of(other.track()),
                List.of());
        assertThat(planCall.plan(strange, set.officer())).isInstanceOf(PlanCall.Outcome.TracksUnfit.class);
    }

    @Test
    void a_draft_begins_once_and_knows_the_person() {
        var set = sample.open(true, 10);
        PersonId person = sample.applicant("Sok Dara");
        var first = begin.begin(set.call(), person);
        assertThat(first).isInstanceOf(BeginApplication.Outcome.Begun.class);
        ApplicationId id = ((BeginApplication.Outcome.Begun) first).application();
        assertThat(begin.begin(set.call(), person)).isEqualTo(new BeginApplication.Outcome.BegunAlready(id));
        assertThat(Applications.values(applications.answers(id)))
                .containsEntry(Fields.PRINT_NAME, "Sok Dara")
                .containsEntry(Fields.COUNTRY, "KH");
    }

    @Test
    void nobody_begins_before_it_opens_or_after_it_closed() {
        var set = sample.open(true, 10);
        sample.at(SampleAdmission.OPENS.minusSeconds(1));
        assertThat(begin.begin(set.call(), sample.applicant("Early")))
                .isInstanceOf(BeginApplication.Outcome.NotOpenYet.class);
        sample.at(SampleAdmission.CLOSES.plusSeconds(1));
        assertThat(begin.begin(set.call(), sample.applicant("Late"))).isInstanceOf(BeginApplication.Outcome.Over.class);
    }

    @Test
    void an_old_tab_never_overwrites_an_answer_but_may_write_another() {
        var set = sample.open(true, 10);
        PersonId person = sample.applicant("Chan Bopha");
        ApplicationId id = sample.draft(set, person);
        long seen = applications.find(id).orElseThrow().version();
        long now = ((SaveDraft.Outcome.Saved) save.save(id, Fields.STATEMENT, "On the phone", seen, person)).version();
        assertThat(save.save(id, Fields.STATEMENT, "In the old tab", seen, person))
                .isEqualTo(new SaveDraft.Outcome.Stale("On the phone", now));
        assertThat(save.save(id, "q-work", "Rain", seen, person)).isEqualTo(new SaveDraft.Outcome.Saved(now + 1));
        assertThat(save.save(id, Fields.STATEMENT, "Knowingly", now, person))
                .isEqualTo(new SaveDraft.Outcome.Saved(now + 2));
        assertThat(save.save(id, Fields.STATEMENT, "Knowingly", seen, person))
                .as("the same text again is no conflict")
                .isEqualTo(new SaveDraft.Outcome.Saved(now + 2));
    }

    @Test
    void a_draft_takes_only_its_own_fields_from_its_own_person() {
        var set = sample.open(true, 10);
        PersonId person = sample.applicant("Chan Bopha");
        ApplicationId id = sample.draft(set, person);
        assertThat(save.save(id, "state", "SUBMITTED", 9, person)).isInstanceOf(SaveDraft.Outcome.UnknownField.class);
        assertThat(save.save(id, Fields.STATEMENT, "x".repeat(Fields.MOST + 1), 9, person))
                .isInstanceOf(SaveDraft.Outcome.TooLong.class);
        assertThatThrownBy(() -> save.save(id, Fields.STATEMENT, "Mine", 9, set.officer()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_missing_is_said_and_nothing_is_submitted() {
        var set = sample.open(true, 10);
        PersonId person = sample.applicant("Chan Bopha");
        ApplicationId id = sample.draft(set, person);
        sample.write(id, "q-work", "A title of more than twenty characters", person);
        var outcome = submit.submit(id, person);
        assertThat(outcome).isInstanceOf(SubmitApplication.Outcome.Incomplete.class);
        assertThat(((SubmitApplication.Outcome.Incomplete) outcome).problems())
                .extracting(Fields.Problem::field)
                .containsExactly(Fields.TRACK, Fields.STATEMENT, "q-work");
        assertThat(sample.state("admission_application", id)).isEqualTo("DRAFT");
    }

    @Test
    void a_submission_is_stamped_when_it_began_and_confirmed_by_a_letter_once() {
        var set = sample.open(true, 10);
        PersonId person = sample.applicant("Chan Bopha");
        ApplicationId id = sample.draft(set, person);
        sample.fill(set, id, person);
        sample.at(SampleAdmission.CLOSES);
        assertThat(submit.submit(id, person))
                .as("the deadline itself is in time")
                .isEqualTo(new SubmitApplication.Outcome.Submitted(
                        SampleAdmission.CLOSES.atZone(SampleAdmission.SEOUL).toInstant()));
        assertThat(submit.submit(id, person)).isInstanceOf(SubmitApplication.Outcome.SubmittedAlready.class);
        assertThat(save.save(id, Fields.STATEMENT, "Later", 99, person))
                .isEqualTo(new SaveDraft.Outcome.NotADraft(ApplicationState.SUBMITTED));
        assertThat(db.sql("select count(*) from notifications_message where recipient_person = :p")
                        .param("p", person)
                        .one(Long.class))
                .isEqualTo(1);
    }

    @Test
    void a_second_after_the_deadline_is_too_late_and_the_draft_is_kept() {
        var set = sample.open(true, 10);
        PersonId person = sample.applicant("Chan Bopha");
        ApplicationId id = sample.draft(set, person);
        sample.fill(set, id, person);
        sample.at(SampleAdmission.CLOSES.plusSeconds(1));
        assertThat(submit.submit(id, person)).isInstanceOf(SubmitApplication.Outcome.TooLate.class);
        assertThat(sample.state("admission_application", id)).isEqualTo("DRAFT");
        assertThat(Applications.values(applications.answers(id)))
                .containsEntry(Fields.STATEMENT, "I make short films.");
    }

    @Test
    void a_withdrawn_application_stays_withdrawn() {
        var set = sample.open(true, 10);
        PersonId person = sample.applicant("Chan Bopha");
        ApplicationId id = sample.submitted(set, person);
        assertThat(withdraw.withdraw(id, "A new job", person))
                .isInstanceOf(WithdrawApplication.Outcome.Withdrawn.class);
        assertThat(withdraw.withdraw(id, "", person)).isInstanceOf(WithdrawApplication.Outcome.WithdrawnAlready.class);
        assertThat(submit.submit(id, person)).isInstanceOf(SubmitApplication.Outcome.NotFromHere.class);
        assertThat(begin.begin(set.call(), person)).isEqualTo(new BeginApplication.Outcome.BegunAlready(id));
        assertThat(db.sql("select to_state from v_audit where object_id = :id order by id")
                        .param("id", id)
                        .list(String.class))
                .containsExactly("DRAFT", "SUBMITTED", "WITHDRAWN");
    }

    private static Multilingual title() {
        return Multilingual.of("en", "A call");
    }

    private static NewCall call(SampleAdmission.Set set, String slug, java.time.LocalDateTime closes) {
        return new NewCall(
                set.edition(),
                slug,
                title(),
                title(),
                SampleAdmission.OPENS,
                closes,
                SampleAdmission.SEOUL,
                true,
                false,
                List.of(set.track()),
                List.of());
    }
}
