package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.media.FileKind;
import org.madang.media.MediaId;
import org.madang.media.StoreFile;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What an officer sent back or declared not eligible is taken up again, as it was submitted. */
@MadangTest
class RestoringTests {
    @Autowired
    SampleAdmission sample;

    @Autowired
    ReturnApplication giveBack;

    @Autowired
    DeclareIneligible declare;

    @Autowired
    RestoreApplication restore;

    @Autowired
    SubmitApplication submit;

    @Autowired
    WithdrawApplication withdraw;

    @Autowired
    StageDecision stage;

    @Autowired
    HandInFile handIn;

    @Autowired
    StoreFile store;

    @Autowired
    Cast cast;

    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    private SampleAdmission.Set set;
    private PersonId person;

    @BeforeEach
    void a_call() {
        var curriculum = Question.file("life", Multilingual.of("en", "Your life"), false, FileKind.DOCUMENT, 1);
        set = sample.open(
                false,
                5,
                true,
                CallForm.of(List.of(
                        SampleAdmission.questions().getFirst(),
                        SampleAdmission.questions().getLast(),
                        curriculum)));
        person = sample.applicant("Sok Dara");
    }

    @AfterEach
    void back_to_now() {
        sample.comeBack();
    }

    private String answer(ApplicationId id, String field) {
        return db.sql("select value from admission_answer where application_id = :id and field = :field")
                .param("id", id)
                .param("field", field)
                .one(String.class);
    }

    private long kept(ApplicationId id) {
        return db.sql("select count(*) from admission_sent_answer where application_id = :id")
                .param("id", id)
                .one(Long.class);
    }

    private boolean there(MediaId file) {
        return db.sql("select 1 from media_file where id = :id")
                .param("id", file)
                .exists();
    }

    private MediaId fileOf(ApplicationId id) {
        return db.sql("select media_id from admission_answer where application_id = :id and field = 'q-life'")
                .param("id", id)
                .one(MediaId.class);
    }

    private ApplicationId withFile() {
        ApplicationId id = sample.draft(set, person);
        sample.fill(set, id, person);
        sample.handIn(id, "q-life", person);
        sample.hand(id, person);
        return id;
    }

    @Test
    void a_return_is_taken_back_with_the_answers_and_files_as_they_were_submitted() {
        ApplicationId id = withFile();
        MediaId first = fileOf(id);
        giveBack.giveBack(id, "Which year?", set.officer());
        sample.write(id, "q-work", "Half a corr", person);
        var stored = (StoreFile.Outcome.Stored)
                store.store(FileKind.DOCUMENT, "other.pdf", person, new ByteArrayInputStream(PartPagesTests.pdf()));
        assertThat(handIn.handIn(id, "q-life", stored.file(), person)).isInstanceOf(HandInFile.Outcome.HandedIn.class);
        assertThat(there(first)).as("it may be needed again").isTrue();

        assertThat(restore.restore(id, " ", set.officer())).isInstanceOf(Handback.Outcome.ReasonMissing.class);
        assertThat(restore.restore(id, "Mine", person)).isInstanceOf(Handback.Outcome.OwnApplication.class);
        assertThat(restore.restore(id, "We found the year", set.officer())).isInstanceOf(Handback.Outcome.Done.class);
        assertThat(restore.restore(id, "again", set.officer())).isInstanceOf(Handback.Outcome.DoneAlready.class);
        assertThat(answer(id, "q-work")).isEqualTo("Rain");
        assertThat(fileOf(id)).isEqualTo(first);
        assertThat(there(stored.file().id())).isFalse();
        assertThat(kept(id)).isZero();
        assertThat(letters(person)).last().asString().contains("counts again", "We found the year");
        assertThat(stage.stage(id, Verdict.SELECT, null, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
    }

    @Test
    void what_is_handed_in_again_or_withdrawn_leaves_no_copy_behind() {
        ApplicationId id = withFile();
        MediaId first = fileOf(id);
        giveBack.giveBack(id, "Which year?", set.officer());
        assertThat(kept(id)).isPositive();
        sample.write(id, "q-work", "Rain, 2020", person);
        sample.write(id, "q-life", "", person);
        sample.hand(id, person);
        assertThat(kept(id)).isZero();
        assertThat(there(first)).isFalse();
        giveBack.giveBack(id, "Which month?", set.officer());
        assertThat(withdraw.withdraw(id, "", person)).isInstanceOf(WithdrawApplication.Outcome.Withdrawn.class);
        assertThat(kept(id)).isZero();
        assertThat(restore.restore(id, "Come back", set.officer()))
                .isEqualTo(new Handback.Outcome.NotFromHere(ApplicationState.WITHDRAWN));
    }

    @Test
    void a_returned_one_may_be_not_eligible_and_that_is_taken_back_by_an_officer_alone() {
        ApplicationId id = sample.submitted(set, person);
        giveBack.giveBack(id, "Which year?", set.officer());
        sample.write(id, "q-work", "Half a corr", person);
        assertThat(declare.declare(id, "Too young", set.officer())).isInstanceOf(Handback.Outcome.Done.class);
        assertThat(answer(id, "q-work")).as("what was submitted is judged").isEqualTo("Rain");
        assertThat(submit.submit(id, person))
                .isEqualTo(new SubmitApplication.Outcome.NotFromHere(ApplicationState.INELIGIBLE));
        assertThat(restore.restore(id, "The passport says otherwise", set.officer()))
                .isInstanceOf(Handback.Outcome.Done.class);
        assertThat(db.sql("select state || coalesce(reason, '') from admission_application where id = :id")
                        .param("id", id)
                        .one(String.class))
                .isEqualTo("SUBMITTED");
        PersonId writer = sample.applicant("Writer");
        ApplicationId draft = sample.draft(set, writer);
        assertThat(restore.restore(draft, "Finish it", set.officer()))
                .isEqualTo(new Handback.Outcome.NotFromHere(ApplicationState.DRAFT));
    }

    @Test
    void a_form_that_was_taken_over_meanwhile_is_the_old_one_again() {
        ApplicationId id = sample.submitted(set, person);
        giveBack.giveBack(id, "Which year?", set.officer());
        db.sql("insert into admission_form (call_id, version, created_at) values (:call, 2, now())")
                .param("call", set.call())
                .update();
        db.sql("update admission_application set form_version = 2 where id = :id")
                .param("id", id)
                .update();
        restore.restore(id, "No need", set.officer());
        assertThat(db.sql("select form_version from admission_application where id = :id")
                        .param("id", id)
                        .one(Integer.class))
                .isEqualTo(1);
    }

    @Test
    void the_officer_finds_them_under_run_and_in_the_selection_and_takes_them_up_on_their_page() throws Exception {
        ApplicationId id = sample.submitted(set, person);
        giveBack.giveBack(id, "Which year?", set.officer());
        PersonId here = cast.person("담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(here, Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
        String list = "/admission/calls/" + set.callSlug() + "/applications?state=RETURNED";
        assertThat(page("/admission", here).select("a[href='" + list + "']").text())
                .contains("고치고 있는");
        assertThat(page("/admission/calls/" + set.callSlug() + "/selection", set.officer())
                        .text())
                .contains("One application is with its applicant for correction");
        String at = "/admission/applications/" + id;
        sample.write(id, "q-work", "Half a corr", person);
        assertThat(page(at, here).text()).contains("Rain").doesNotContain("Half a corr");
        assertThat(page(at, here).select("form[action$=/restoration]")).hasSize(1);
        assertThat(page(at, here).text()).contains("다시 받아들이기", "돌려보냈을 때의 답변 그대로");
        assertThat(send(post(at + "/restoration").with(csrf()), here).getStatus())
                .isEqualTo(422);
        assertThat(send(post(at + "/restoration").param("again-why", "Found").with(csrf()), here)
                        .getHeader("Location"))
                .isEqualTo(at);
        assertThat(page(at, here).select("form[action$=/restoration]")).isEmpty();
        assertThat(page("/admission", here).select("a[href='" + list + "']")).isEmpty();
        send(post(at + "/ineligibility").param("condition", "Age").with(csrf()), here);
        assertThat(page(at, set.officer()).text()).contains("with the answers as they are");
        assertThat(page(at + "/history", here).text()).contains("신청서 다시 받아들임", "Found");
    }

    private List<String> letters(PersonId reader) {
        return db.sql("""
                        select subject || ' ' || body_text from notifications_message
                        where recipient_person = :person order by created_at, id
                        """).param("person", reader).list(String.class);
    }

    private Document page(String path, PersonId reader) throws Exception {
        var answer = send(get(path), reader);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, PersonId as) throws Exception {
        return mvc.perform(request.with(cast.as(as))).andReturn().getResponse();
    }
}
