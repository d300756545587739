package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.programmes.SampleEditions;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** A call is prepared, opened, and its form goes on in versions. */
@MadangTest
class EditingTests {
    private static final Multilingual TEXT = Multilingual.of("en", "Anything");

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    PlanCall plan;

    @Autowired
    OpenCall open;

    @Autowired
    EditCall edit;

    @Autowired
    ReviseForm revise;

    @Autowired
    ReleaseForm release;

    @Autowired
    TakeOverForm takeOver;

    @Autowired
    BeginApplication begin;

    @Autowired
    SubmitApplication submit;

    @Autowired
    Applications applications;

    @Autowired
    Calls calls;

    @Autowired
    Forms forms;

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void a_draft_of_a_call_is_nobodys_to_answer_and_is_opened_once() {
        var set = sample.open(true, 10);
        CallId draft = draft(set);
        String slug = calls.find(draft).orElseThrow().slug();
        assertThat(calls.find(slug)).isEmpty();
        assertThat(calls.prepared(slug)).isPresent();
        assertThat(calls.all(SampleAdmission.OPENS.atZone(SampleAdmission.SEOUL).toInstant()))
                .extracting(Calls.Call::id)
                .doesNotContain(draft);
        assertThat(db.sql("select 1 from v_call where id = :id")
                        .param("id", draft)
                        .exists())
                .isFalse();
        assertThatThrownBy(() -> begin.begin(draft, sample.applicant("Early"))).isInstanceOf(NotFound.class);
        assertThat(open.open(draft, set.officer())).isEqualTo(new OpenCall.Outcome.Opened(draft));
        assertThat(open.open(draft, set.officer())).isInstanceOf(OpenCall.Outcome.OpenedAlready.class);
        assertThat(calls.find(slug)).isPresent();
    }

    @Test
    void a_call_whose_deadline_is_past_is_not_opened() {
        var set = sample.open(true, 10);
        CallId draft = draft(set);
        sample.at(SampleAdmission.CLOSES.plusSeconds(1));
        assertThat(open.open(draft, set.officer())).isInstanceOf(OpenCall.Outcome.Over.class);
    }

    @Test
    void what_people_count_on_stays_once_it_is_open() {
        var set = sample.open(true, 10);
        var other = sample.open(true, 10);
        CallId draft = draft(set);
        var closes = SampleAdmission.CLOSES;
        assertThat(edit.edit(draft, particulars(set, closes.minusDays(60), false), set.officer()))
                .isInstanceOf(EditCall.Outcome.ClosesBeforeItOpens.class);
        assertThat(edit.edit(draft, particulars(other, closes, false), set.officer()))
                .isInstanceOf(EditCall.Outcome.TracksUnfit.class);
        assertThat(edit.edit(draft, particulars(set, closes.minusDays(1), false), set.officer()))
                .isInstanceOf(EditCall.Outcome.Edited.class);
        assertThat(calls.find(draft).orElseThrow().needsEndorsement()).isFalse();
        open.open(draft, set.officer());
        assertThat(edit.edit(draft, particulars(set, closes.minusDays(2), true), set.officer()))
                .isInstanceOf(EditCall.Outcome.DeadlineEarlier.class);
        assertThat(edit.edit(draft, particulars(set, closes.plusDays(2), true), set.officer()))
                .isInstanceOf(EditCall.Outcome.Edited.class);
        var after = calls.find(draft).orElseThrow();
        assertThat(after.needsEndorsement()).as("a rule that was announced").isFalse();
        assertThat(after.closesAt())
                .isEqualTo(closes.plusDays(2).atZone(SampleAdmission.SEOUL).toInstant());
        assertThat(after.graceMinutes()).isEqualTo(30);
    }

    @Test
    void a_draft_is_written_in_place_and_an_open_form_goes_on_in_a_version() {
        var set = sample.open(true, 10);
        CallId draft = draft(set);
        assertThat(revise.revise(draft, new FormChange.Page("", TEXT, TEXT), set.officer()))
                .isEqualTo(new ReviseForm.Outcome.Revised(1));
        assertThat(revise.revise(draft, ask("p1"), set.officer())).isEqualTo(new ReviseForm.Outcome.Revised(1));
        assertThat(release.release(draft, set.officer())).isInstanceOf(ReleaseForm.Outcome.NotOpenYet.class);
        open.open(draft, set.officer());
        assertThat(release.release(draft, set.officer())).isInstanceOf(ReleaseForm.Outcome.NothingToRelease.class);
        assertThat(revise.revise(draft, ask("p1"), set.officer())).isEqualTo(new ReviseForm.Outcome.Revised(2));
        assertThat(revise.revise(draft, ask("p1"), set.officer())).isEqualTo(new ReviseForm.Outcome.Revised(2));
        assertThat(forms.of(draft, 1).questions()).hasSize(1);
        assertThat(forms.of(draft, 2).questions()).extracting(Question::key).containsExactly("q1", "q2", "q3");
        assertThat(calls.find(draft).orElseThrow().formVersion())
                .as("nobody is asked it before it is released")
                .isEqualTo(1);
        assertThat(release.release(draft, set.officer())).isEqualTo(new ReleaseForm.Outcome.Released(2, 0));
        assertThat(calls.find(draft).orElseThrow().formVersion()).isEqualTo(2);
    }

    @Test
    void the_database_itself_keeps_a_released_form() {
        var set = sample.open(true, 10);
        assertThatThrownBy(() -> db.sql("update admission_question set required = false where call_id = :call")
                        .param("call", set.call())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> db.sql("delete from admission_option where call_id = :call")
                        .param("call", set.call())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_draft_is_taken_over_with_what_still_fits() {
        var set = sample.open(true, 10);
        PersonId person = sample.applicant("Sok Dara");
        ApplicationId id = sample.draft(set, person);
        sample.fill(set, id, person);
        sample.write(id, "q-online", "no", person);
        assertThat(takeOver.takeOver(id, person)).isInstanceOf(TakeOverForm.Outcome.NewestAlready.class);

        Question online = forms.of(set.call(), 1).question("online").orElseThrow();
        Question.Option no = online.options().getLast();
        revise.revise(
                set.call(),
                new FormChange.Ask(
                        new Question(
                                online.key(),
                                "",
                                online.kind(),
                                online.label(),
                                online.help(),
                                true,
                                online.bounds(),
                                List.of(
                                        online.options().getFirst(),
                                        new Question.Option(no.value(), no.label(), true),
                                        new Question.Option("o1", TEXT)),
                                online.asked(),
                                false),
                        false),
                set.officer());
        revise.revise(set.call(), new FormChange.Retire("work", true), set.officer());
        assertThat(release.release(set.call(), set.officer())).isEqualTo(new ReleaseForm.Outcome.Released(2, 1));

        assertThat(fields(id).problems(values(id)))
                .as("what one began with still counts")
                .isEmpty();
        assertThat(takeOver.takeOver(id, person)).isEqualTo(new TakeOverForm.Outcome.TakenOver(2));
        assertThat(values(id)).containsEntry("q-work", "Rain").containsEntry(Fields.STATEMENT, "I make short films.");
        assertThat(fields(id).questions()).extracting(Question::key).containsExactly("online");
        assertThat(fields(id).problems(values(id)))
                .as("the answer that was retired is asked again")
                .extracting(Fields.Problem::field)
                .containsExactly("q-online");
        sample.write(id, "q-online", "o1", person);
        assertThat(submit.submit(id, person)).isInstanceOf(SubmitApplication.Outcome.Submitted.class);
        assertThat(takeOver.takeOver(id, person)).isInstanceOf(TakeOverForm.Outcome.NotADraft.class);
        assertThatThrownBy(() -> takeOver.takeOver(id, set.officer())).isInstanceOf(NotFound.class);
    }

    @Test
    void whoever_began_before_a_new_version_may_hand_in_what_they_were_asked() {
        var set = sample.open(true, 10);
        PersonId person = sample.applicant("Sok Dara");
        ApplicationId id = sample.draft(set, person);
        sample.fill(set, id, person);
        revise.revise(set.call(), ask(""), set.officer());
        release.release(set.call(), set.officer());
        assertThat(submit.submit(id, person)).isInstanceOf(SubmitApplication.Outcome.Submitted.class);
        ApplicationId later = sample.draft(set, sample.applicant("Chan Bopha"));
        assertThat(applications.find(later).orElseThrow().formVersion()).isEqualTo(2);
    }

    @Test
    void a_question_never_hangs_on_one_that_comes_after_it() {
        var set = sample.open(true, 10);
        var hanging = Question.text("new", TEXT, 50, true).askedOf(new Question.Asked(List.of(), "online", "yes"));
        assertThat(revise.revise(set.call(), new FormChange.Ask(hanging, true), set.officer()))
                .isEqualTo(new ReviseForm.Outcome.Revised(2));
        assertThat(revise.revise(set.call(), new FormChange.MoveQuestion("q1", true), set.officer()))
                .isInstanceOf(ReviseForm.Outcome.ConditionUnfit.class);
        assertThat(revise.revise(set.call(), new FormChange.Retire("online", true), set.officer()))
                .isInstanceOf(ReviseForm.Outcome.ConditionUnfit.class);
        var nowhere = Question.text("new", TEXT, 50, true).askedOf(new Question.Asked(List.of(), "work", "Rain"));
        assertThat(revise.revise(set.call(), new FormChange.Ask(nowhere, true), set.officer()))
                .isInstanceOf(ReviseForm.Outcome.ConditionUnfit.class);
        assertThat(revise.revise(set.call(), new FormChange.Retire("nothing", true), set.officer()))
                .isInstanceOf(ReviseForm.Outcome.NotThere.class);
    }

    @Test
    void questions_and_pages_move_and_a_dropped_page_loses_no_question() {
        var set = sample.open(true, 10);
        revise.revise(set.call(), new FormChange.MoveQuestion("online", true), set.officer());
        revise.revise(set.call(), new FormChange.MoveQuestion("online", true), set.officer());
        revise.revise(set.call(), new FormChange.Page("", TEXT, TEXT), set.officer());
        revise.revise(set.call(), ask("p1"), set.officer());
        revise.revise(set.call(), new FormChange.MovePage("p1", true), set.officer());
        CallForm form = forms.of(set.call(), 2);
        assertThat(form.questions()).extracting(Question::key).containsExactly("online", "work", "q1");
        assertThat(form.groups()).extracting(CallForm.Group::key).containsExactly("p1", "more");
        revise.revise(set.call(), new FormChange.DropPage("p1"), set.officer());
        assertThat(forms.of(set.call(), 2).of("")).extracting(Question::key).containsExactly("online", "work", "q1");
    }

    private CallId draft(SampleAdmission.Set set) {
        var planned = plan.plan(
                new NewCall(
                        set.edition(),
                        SampleEditions.slug("draft"),
                        TEXT,
                        TEXT,
                        SampleAdmission.OPENS,
                        SampleAdmission.CLOSES,
                        SampleAdmission.SEOUL,
                        true,
                        false,
                        List.of(set.track()),
                        List.of()),
                set.officer());
        return ((PlanCall.Outcome.Planned) planned).call();
    }

    private static EditCall.Particulars particulars(
            SampleAdmission.Set set, java.time.LocalDateTime closes, boolean endorsed) {
        return new EditCall.Particulars(
                TEXT,
                TEXT,
                SampleAdmission.OPENS,
                closes,
                SampleAdmission.SEOUL,
                endorsed,
                false,
                30,
                null,
                List.of(set.track()));
    }

    private static FormChange ask(String page) {
        return new FormChange.Ask(Question.text("new", TEXT, 50, true).in(page), true);
    }

    private Fields fields(ApplicationId id) {
        return applications.fields(applications.find(id).orElseThrow());
    }

    private java.util.Map<String, String> values(ApplicationId id) {
        return Applications.values(applications.answers(id));
    }
}
