package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Drafts whose time ran out: the clock proposes, a person confirms, nothing is lost and more time brings them back. */
@MadangTest
class UnsentTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SaveDraft save;

    @Autowired
    SubmitApplication submit;

    @Autowired
    WithdrawApplication withdraw;

    @Autowired
    LapseDraft lapse;

    @Autowired
    AskForTime ask;

    @Autowired
    ExtendDeadline extend;

    @Autowired
    EditCall edit;

    @Autowired
    Calls calls;

    SampleAdmission.Set set;
    PersonId person;
    ApplicationId id;

    @BeforeEach
    void aDraft() {
        set = sample.open(true, 10);
        person = sample.applicant("Sok Dara");
        id = sample.draft(set, person);
        sample.write(id, Fields.STATEMENT, "I film rain.", person);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void a_draft_lapses_only_when_somebody_confirms_it_after_the_grace_and_its_writer_hears_of_it() {
        db.sql("update admission_call set grace_minutes = 30 where id = :id")
                .param("id", set.call())
                .update();
        sample.at(SampleAdmission.CLOSES.plusMinutes(30));
        assertThat(lapse.lapse(id, "", set.officer())).isInstanceOf(LapseDraft.Outcome.InTime.class);
        sample.at(SampleAdmission.CLOSES.plusMinutes(31));
        assertThat(state(id)).as("the clock alone lets nothing lapse").isEqualTo("DRAFT");
        assertThat(lapse.lapse(id, "We missed you.", person)).isInstanceOf(LapseDraft.Outcome.OwnApplication.class);
        assertThat(lapse.lapse(id, "We missed you.", set.officer())).isInstanceOf(LapseDraft.Outcome.Lapsed.class);
        assertThat(lapse.lapse(id, "Again", set.officer())).isInstanceOf(LapseDraft.Outcome.LapsedAlready.class);
        assertThat(state(id)).isEqualTo("LAPSED");
        assertThat(letters(person)).hasSize(1).first().asString().contains("We missed you.", "ask for more time");
        assertThat(save.save(id, Fields.STATEMENT, "Later", 99, person))
                .isEqualTo(new SaveDraft.Outcome.NotADraft(ApplicationState.LAPSED));
        assertThat(submit.submit(id, person)).isInstanceOf(SubmitApplication.Outcome.NotFromHere.class);
        PersonId other = sample.applicant("Chan Bopha");
        sample.during();
        ApplicationId sent = sample.submitted(set, other);
        sample.at(SampleAdmission.CLOSES.plusDays(1));
        assertThat(lapse.lapse(sent, "", set.officer()))
                .isEqualTo(new LapseDraft.Outcome.NotADraft(ApplicationState.SUBMITTED));
    }

    @Test
    void more_time_brings_a_lapsed_draft_back_with_every_word() {
        sample.fill(set, id, person);
        sample.at(SampleAdmission.CLOSES.plusDays(1));
        lapse.lapse(id, "", set.officer());
        assertThat(extend.extend(set.call(), person, SampleAdmission.CLOSES.plusDays(3), "Flood", set.officer()))
                .isInstanceOf(ExtendDeadline.Outcome.Extended.class);
        assertThat(state(id)).isEqualTo("DRAFT");
        assertThat(lapse.lapse(id, "", set.officer()))
                .as("their own time counts")
                .isInstanceOf(LapseDraft.Outcome.InTime.class);
        assertThat(submit.submit(id, person)).isInstanceOf(SubmitApplication.Outcome.Submitted.class);
        assertThat(db.sql("select to_state from v_audit where object_id = :id order by id")
                        .param("id", id)
                        .list(String.class))
                .containsExactly("DRAFT", "LAPSED", "DRAFT", "SUBMITTED");
    }

    @Test
    void a_later_deadline_of_the_call_brings_all_of_them_back() {
        sample.at(SampleAdmission.CLOSES.plusDays(1));
        lapse.lapse(id, "", set.officer());
        Calls.Call call = calls.find(set.call()).orElseThrow();
        edit.edit(
                set.call(),
                new EditCall.Particulars(
                        call.title(),
                        call.intro(),
                        SampleAdmission.OPENS,
                        SampleAdmission.CLOSES.plusDays(4),
                        SampleAdmission.SEOUL,
                        true,
                        true,
                        0,
                        null,
                        List.of(set.track())),
                set.officer());
        assertThat(state(id)).isEqualTo("DRAFT");
    }

    @Test
    void whoever_missed_it_asks_once_and_every_answer_is_a_persons() {
        assertThat(ask.ask(id, "Flood", person)).isInstanceOf(AskForTime.Outcome.InTime.class);
        sample.at(SampleAdmission.CLOSES.plusDays(1));
        assertThat(ask.ask(id, " ", person)).isInstanceOf(AskForTime.Outcome.WordsMissing.class);
        assertThat(ask.ask(id, "Flood", person)).isInstanceOf(AskForTime.Outcome.Asked.class);
        assertThat(ask.ask(id, "Flood!", person)).isInstanceOf(AskForTime.Outcome.AskedAlready.class);
        assertThat(lapse.lapse(id, "Too late this time.", set.officer())).isInstanceOf(LapseDraft.Outcome.Lapsed.class);
        assertThat(ask.ask(id, "The river came again", person)).isInstanceOf(AskForTime.Outcome.Asked.class);
        sample.at(SampleAdmission.CLOSES.plusDays(1).plusHours(3));
        assertThat(lapse.lapse(id, "Sadly no.", set.officer()))
                .as("an answer, though it lapsed before")
                .isInstanceOf(LapseDraft.Outcome.Lapsed.class);
        assertThat(letters(person)).hasSize(2);
        ask.ask(id, "Please", person);
        extend.extend(set.call(), person, SampleAdmission.CLOSES.plusDays(3), "Flood", set.officer());
        assertThat(db.sql(
                                "select count(*) from admission_time_request where answered_at is null and application_id = :id")
                        .param("id", id)
                        .one(Long.class))
                .isZero();
        sample.fill(set, id, person);
        submit.submit(id, person);
        assertThat(ask.ask(id, "More", person)).isEqualTo(new AskForTime.Outcome.NotADraft(ApplicationState.SUBMITTED));
    }

    @Test
    void what_was_never_sent_stays_its_writers_alone() throws Exception {
        sample.at(SampleAdmission.CLOSES.plusDays(1));
        String staff = "/admission/calls/" + set.callSlug() + "/unsent";
        mvc.perform(get(staff).with(cast.as(set.officer())))
                .andExpect(content().string(containsString("Sok Dara")))
                .andExpect(content().string(containsString("2 answers missing")))
                .andExpect(content().string(not(containsString("I film rain."))));
        lapse.lapse(id, "", set.officer());
        for (PersonId other : List.of(set.officer(), set.coordinator())) {
            mvc.perform(get("/admission/applications/" + id).with(cast.as(other)))
                    .andExpect(status().isNotFound());
            mvc.perform(get("/applications/" + id).with(cast.as(other))).andExpect(status().isNotFound());
        }
        mvc.perform(get(staff).with(cast.as(set.coordinator()))).andExpect(status().isNotFound());
        sample.during();
        PersonId leaving = sample.applicant("Chan Bopha");
        ApplicationId withdrawn = sample.draft(set, leaving);
        withdraw.withdraw(withdrawn, "", leaving);
        mvc.perform(get("/admission/applications/" + withdrawn).with(cast.as(set.officer())))
                .andExpect(status().isNotFound());
    }

    @Test
    void the_staff_give_time_to_several_with_a_reason_or_confirm_each() throws Exception {
        PersonId second = sample.applicant("Chan Bopha");
        ApplicationId other = sample.draft(set, second);
        String at = "/admission/calls/" + set.callSlug() + "/unsent";
        mvc.perform(get(at).with(cast.as(set.officer())))
                .andExpect(content().string(containsString("Every draft was sent")));
        sample.at(SampleAdmission.CLOSES.plusDays(1));
        mvc.perform(post(at + "/extensions")
                        .with(cast.as(set.officer()))
                        .with(csrf())
                        .param("until", "2021-07-08")
                        .param("until-time", "10:00"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please tick somebody.")));
        mvc.perform(post(at + "/extensions")
                        .with(cast.as(set.officer()))
                        .with(csrf())
                        .param("applications", id.toString())
                        .param("until", "2021-06-08")
                        .param("until-time", "10:00")
                        .param("reason", "Flood"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("later than the deadline of the call")));
        mvc.perform(post(at + "/extensions")
                        .with(cast.as(set.officer()))
                        .with(csrf())
                        .param("everybody", "yes")
                        .param("until", "2021-07-08")
                        .param("until-time", "10:00")
                        .param("reason", "Flood"))
                .andExpect(redirectedUrl(at));
        assertThat(db.sql("select count(*) from admission_extension where call_id = :call and reason = 'Flood'")
                        .param("call", set.call())
                        .one(Long.class))
                .isEqualTo(2);
        sample.at(SampleAdmission.CLOSES.plusDays(10));
        mvc.perform(post(at + "/lapses")
                        .with(cast.as(set.officer()))
                        .with(csrf())
                        .param("applications", other.toString()))
                .andExpect(redirectedUrl(at));
        assertThat(state(other)).isEqualTo("LAPSED");
        assertThat(state(id)).isEqualTo("DRAFT");
    }

    @Test
    void the_list_needs_the_same_statements_for_one_and_for_three() throws Exception {
        sample.at(SampleAdmission.CLOSES.plusDays(1));
        String at = "/admission/calls/" + set.callSlug() + "/unsent";
        int one = statements(at);
        sample.during();
        for (String name : List.of("Chan Bopha", "Keo Sophea")) sample.draft(set, sample.applicant(name));
        sample.at(SampleAdmission.CLOSES.plusDays(1));
        assertThat(statements(at)).isEqualTo(one);
    }

    @Test
    void its_writer_reads_plainly_what_is_and_what_can_still_be_done_in_their_language() throws Exception {
        sample.at(SampleAdmission.CLOSES.plusDays(1));
        String at = "/applications/" + id;
        mvc.perform(get(at).with(cast.as(person)))
                .andExpect(content().string(containsString("This application was not sent in time")))
                .andExpect(content().string(containsString("the secretariat has not closed it yet")))
                .andExpect(content().string(containsString(at + "/copy.pdf")));
        mvc.perform(get(at + "/copy.pdf").with(cast.as(person))).andExpect(status().isOk());
        mvc.perform(post(at + "/time-request").with(cast.as(person)).with(csrf()))
                .andExpect(status().isUnprocessableContent());
        lapse.lapse(id, "We are sorry.", set.officer());
        mvc.perform(get(at + "?lang=ko").with(cast.as(person)))
                .andExpect(content().string(containsString("기한 안에 제출되지 않은 지원서입니다")))
                .andExpect(content().string(containsString("We are sorry.")))
                .andExpect(content().string(containsString("I film rain.")));
        mvc.perform(get(at + "?lang=km").with(cast.as(person)))
                .andExpect(content().string(containsString("សុំពេលបន្ថែម")));
        mvc.perform(get(at + "?lang=lo").with(cast.as(person)))
                .andExpect(content().string(containsString("ຂໍເວລາເພີ່ມ")));
        mvc.perform(post(at + "/time-request")
                        .with(cast.as(person))
                        .with(csrf())
                        .param("words", "The river came"))
                .andExpect(redirectedUrl(at));
        mvc.perform(get(at).with(cast.as(person)))
                .andExpect(content().string(containsString("You asked for more time on")))
                .andExpect(content().string(not(containsString("time-request"))));
        mvc.perform(get("/admission/calls/" + set.callSlug() + "/unsent").with(cast.as(set.officer())))
                .andExpect(content().string(containsString("asks for time: “The river came”")));
        mvc.perform(get("/run").with(cast.as(set.officer())))
                .andExpect(content().string(containsString("not sent in time")));
        mvc.perform(get("/this-week").with(cast.as(person)))
                .andExpect(content().string(containsString("This application was not sent in time")));
    }

    private int statements(String path) throws Exception {
        var officer = cast.as(set.officer());
        mvc.perform(get(path).with(officer));
        int before = Db.statements();
        mvc.perform(get(path).with(officer)).andExpect(status().isOk());
        return Db.statements() - before;
    }

    private String state(ApplicationId application) {
        return sample.state("admission_application", application);
    }

    private List<String> letters(PersonId to) {
        return db.sql("select body_text from notifications_message where recipient_person = :p order by id")
                .param("p", to)
                .list(String.class);
    }
}
