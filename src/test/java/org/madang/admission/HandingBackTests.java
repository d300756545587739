package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDateTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.cohorts.Enrol;
import org.madang.cohorts.EnrolmentState;
import org.madang.database.Db;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What goes back to applicants, offers that are opened again, and seats that others took without applying. */
@MadangTest
class HandingBackTests {
    private static final LocalDateTime ANSWER = SampleAdmission.CLOSES.plusDays(20);

    @Autowired
    SampleAdmission sample;

    @Autowired
    ReturnApplication giveBack;

    @Autowired
    DeclareIneligible declare;

    @Autowired
    ReopenOffer reopen;

    @Autowired
    StageDecision stage;

    @Autowired
    ReleaseDecisions release;

    @Autowired
    LapseOffer lapse;

    @Autowired
    AnswerOffer answer;

    @Autowired
    SubmitApplication submit;

    @Autowired
    WithdrawApplication withdraw;

    @Autowired
    Enrol enrol;

    @Autowired
    Cast cast;

    @Autowired
    MockMvc mvc;

    @Autowired
    Db db;

    @AfterEach
    void back_to_now() {
        sample.comeBack();
    }

    @Test
    void what_came_back_is_corrected_and_handed_in_again_after_the_deadline_too() {
        var set = sample.open(false, 5);
        PersonId person = sample.applicant("Sok Dara");
        ApplicationId id = sample.submitted(set, person);
        assertThat(giveBack.giveBack(id, " ", set.officer())).isInstanceOf(Handback.Outcome.ReasonMissing.class);
        assertThat(giveBack.giveBack(id, "Say it yourself", person))
                .isInstanceOf(Handback.Outcome.OwnApplication.class);
        assertThat(giveBack.giveBack(id, "Your last work has no year", set.officer()))
                .isInstanceOf(Handback.Outcome.Done.class);
        assertThat(giveBack.giveBack(id, "again", set.officer())).isInstanceOf(Handback.Outcome.DoneAlready.class);
        assertThat(letters(person)).last().asString().contains("Your last work has no year");
        assertThat(stage.stage(id, Verdict.SELECT, null, "", set.officer()))
                .isEqualTo(new StageDecision.Outcome.NotFromHere(ApplicationState.RETURNED));

        sample.at(SampleAdmission.CLOSES.plusDays(1));
        sample.write(id, "q-work", "Rain, 2020", person);
        assertThat(submit.submit(id, person)).isInstanceOf(SubmitApplication.Outcome.Submitted.class);
        assertThat(stage.stage(id, Verdict.SELECT, null, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
        assertThat(giveBack.giveBack(id, "Too late", set.officer()))
                .isInstanceOf(Handback.Outcome.DecidedAlready.class);
    }

    @Test
    void what_does_not_fit_the_call_is_out_with_its_reason_and_its_applicant_cannot_change_that() {
        var set = sample.open(false, 5);
        PersonId person = cast.person("Kim Haneul", Language.KOREAN, "KH", "Asia/Seoul");
        ApplicationId id = sample.submitted(set, person);
        assertThat(declare.declare(id, "만 19세 이상이어야 합니다", set.officer())).isInstanceOf(Handback.Outcome.Done.class);
        assertThat(letters(person)).last().asString().contains("지원 자격에 맞지 않습니다", "만 19세 이상이어야 합니다");
        assertThat(giveBack.giveBack(id, "Mistake", set.officer()))
                .isEqualTo(new Handback.Outcome.NotFromHere(ApplicationState.INELIGIBLE));
        assertThat(submit.submit(id, person))
                .isEqualTo(new SubmitApplication.Outcome.NotFromHere(ApplicationState.INELIGIBLE));
    }

    @Test
    void an_endorsement_counts_only_for_the_country_it_was_given_in() {
        var set = sample.open(true, 5);
        PersonId person = sample.applicant("Sok Dara");
        ApplicationId id = sample.endorsed(set, person, 1);
        giveBack.giveBack(id, "Which country?", set.officer());
        submit.submit(id, person);
        assertThat(stage.stage(id, Verdict.SELECT, null, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);

        PersonId other = sample.applicant("Chan Bopha");
        ApplicationId moved = sample.endorsed(set, other, 2);
        giveBack.giveBack(moved, "Which country?", set.officer());
        db.sql("update admission_application set country = 'LA' where id = :id")
                .param("id", moved)
                .update();
        db.sql("update admission_answer set value = 'LA' where application_id = :id and field = 'country'")
                .param("id", moved)
                .update();
        db.sql("update admission_application set state = 'SUBMITTED' where id = :id")
                .param("id", moved)
                .update();
        assertThat(stage.stage(moved, Verdict.SELECT, null, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.NotEndorsed.class);
    }

    @Test
    void a_lapsed_offer_is_opened_again_while_a_place_is_free() {
        var set = sample.open(false, 1);
        PersonId person = sample.applicant("First");
        OfferId offer = offered(set, person);
        assertThat(reopen.reopen(offer, ANSWER.plusDays(9), set.officer()))
                .isInstanceOf(ReopenOffer.Outcome.OpenAlready.class);
        sample.at(ANSWER.plusDays(1));
        assertThat(lapse.lapse(offer, set.officer())).isInstanceOf(LapseOffer.Outcome.Lapsed.class);
        assertThat(reopen.reopen(offer, ANSWER, set.officer()))
                .isInstanceOf(ReopenOffer.Outcome.AnswerDateTooEarly.class);
        assertThat(reopen.reopen(offer, ANSWER.plusDays(9), set.officer()))
                .isInstanceOf(ReopenOffer.Outcome.Reopened.class);
        assertThat(letters(person)).last().asString().contains("Your place can still be yours");
        assertThat(answer.answer(offer, AnswerOffer.Say.ACCEPT, "", person))
                .isInstanceOf(AnswerOffer.Outcome.Accepted.class);
        assertThat(reopen.reopen(offer, ANSWER.plusDays(9), set.officer()))
                .isInstanceOf(ReopenOffer.Outcome.NotFromHere.class);
    }

    @Test
    void a_lapsed_offer_stays_lapsed_when_its_place_has_gone_to_somebody_else() {
        var set = sample.open(false, 1);
        OfferId offer = offered(set, sample.applicant("First"));
        ApplicationId second = sample.submitted(set, sample.applicant("Second"));
        sample.at(ANSWER.plusDays(1));
        lapse.lapse(offer, set.officer());
        assertThat(stage.stage(second, Verdict.SELECT, null, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
        assertThat(reopen.reopen(offer, ANSWER.plusDays(9), set.officer()))
                .isEqualTo(new ReopenOffer.Outcome.SeatsTaken(1));
    }

    @Test
    void whoever_was_enrolled_directly_takes_a_seat_until_they_drop_out() {
        var set = sample.open(false, 1);
        PersonId guest = sample.applicant("Guest");
        enrol.enrol(guest, set.track(), new Country("KH"), Grade.EXPERT, EnrolmentState.ACTIVE, set.officer());
        ApplicationId id = sample.submitted(set, sample.applicant("First"));
        assertThat(stage.stage(id, Verdict.SELECT, null, "", set.officer()))
                .isEqualTo(new StageDecision.Outcome.SeatsTaken(1));
        db.sql("update cohorts_enrolment set state = 'DROPPED' where person_id = :guest")
                .param("guest", guest)
                .update();
        assertThat(stage.stage(id, Verdict.SELECT, null, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
    }

    @Test
    void nobody_hears_before_the_call_is_over_unless_it_said_so() {
        var set = sample.open(false, 2, false);
        ApplicationId id = sample.submitted(set, sample.applicant("First"));
        stage.stage(id, Verdict.SELECT, null, "", set.officer());
        assertThat(release.release(set.call(), ANSWER, null, set.officer()))
                .isInstanceOf(ReleaseDecisions.Outcome.CallStillOpen.class);
        sample.at(SampleAdmission.CLOSES.plusSeconds(1));
        assertThat(release.release(set.call(), ANSWER, null, set.officer()))
                .isInstanceOf(ReleaseDecisions.Outcome.Released.class);
    }

    @Test
    void the_officer_sends_it_back_on_its_page_and_the_applicant_reads_why_in_their_language() throws Exception {
        var set = sample.open(false, 5);
        PersonId person = cast.person("Kim Haneul", Language.KOREAN, "KH", "Asia/Seoul");
        ApplicationId id = sample.submitted(set, person);
        String at = "/admission/applications/" + id;
        assertThat(send(post(at + "/return").with(csrf()), set.officer()).getStatus())
                .isEqualTo(422);
        assertThat(send(post(at + "/return").param("correct", "연도를 적어 주세요").with(csrf()), set.officer())
                        .getHeader("Location"))
                .isEqualTo(at);
        Document draft = page("/applications/" + id, person);
        assertThat(draft.text()).contains("사무국이 지원서를 돌려보냈습니다", "연도를 적어 주세요");
        assertThat(page("/this-week", person).text()).contains("지원서를 고쳐 주세요");
        assertThat(send(post("/applications/" + id + "/submission").with(csrf()), person)
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(post(at + "/ineligibility").param("condition", "나이").with(csrf()), set.officer())
                        .getStatus())
                .isEqualTo(303);
        assertThat(page("/applications/" + id, person).text()).contains("지원 자격에 맞지 않는 지원서입니다", "나이");
        assertThat(send(post(at + "/return").param("correct", "x").with(csrf()), set.officer())
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void the_officer_opens_a_lapsed_offer_again_on_the_page_of_the_application() throws Exception {
        var set = sample.open(false, 1);
        PersonId person = sample.applicant("First");
        OfferId offer = offered(set, person);
        var application = db.sql("select application_id from admission_offer where id = :id")
                .param("id", offer)
                .one(ApplicationId.class);
        sample.at(ANSWER.plusDays(1));
        lapse.lapse(offer, set.officer());
        assertThat(page("/admission/applications/" + application, set.officer()).select("form[action$=/reopening]"))
                .hasSize(1);
        var until = ANSWER.plusDays(9);
        var form = post("/admission/offers/" + offer + "/reopening")
                .param("again-year", String.valueOf(until.getYear()))
                .param("again-month", String.valueOf(until.getMonthValue()))
                .param("again-day", String.valueOf(until.getDayOfMonth()))
                .with(csrf());
        assertThat(send(form, set.officer()).getStatus()).isEqualTo(303);
        assertThat(page("/offers/" + offer, person).text()).contains("Accept my place");
    }

    private OfferId offered(SampleAdmission.Set set, PersonId person) {
        ApplicationId id = sample.submitted(set, person);
        stage.stage(id, Verdict.SELECT, null, "", set.officer());
        release.release(set.call(), ANSWER, null, set.officer());
        return db.sql("select id from admission_offer where application_id = :id")
                .param("id", id)
                .one(OfferId.class);
    }

    private List<String> letters(PersonId person) {
        return db.sql("""
                        select subject || ' ' || body_text from notifications_message
                        where recipient_person = :person order by created_at, id
                        """).param("person", person).list(String.class);
    }

    private Document page(String path, PersonId person) throws Exception {
        var answer = send(get(path), person);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, PersonId person) throws Exception {
        return mvc.perform(request.with(cast.as(person))).andReturn().getResponse();
    }
}
