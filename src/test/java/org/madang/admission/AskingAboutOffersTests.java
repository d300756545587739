package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.programmes.SetSeatCell;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class AskingAboutOffersTests {
    private static final LocalDateTime ANSWER = LocalDateTime.of(2021, 7, 20, 23, 59);

    @Autowired
    MockMvc mvc;

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
    AskAboutOffer ask;

    @Autowired
    AnswerOfferQuestion reply;

    @Autowired
    AnswerOffer answer;

    @Autowired
    SetSeatCell seats;

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void a_question_waits_once_and_its_answer_goes_out_once() {
        var set = sample.open(false, 1);
        PersonId person = sample.applicant("Sok Dara");
        OfferId offer = offered(set, person);
        var asked = (AskAboutOffer.Outcome.Asked) ask.ask(offer, "Is it in the evening?", person);
        assertThat(ask.ask(offer, "Is it in the evening?", person))
                .isInstanceOf(AskAboutOffer.Outcome.AskedAlready.class);
        assertThat(reply.answer(offer, asked.question(), "Yes, from seven.", set.officer()))
                .isInstanceOf(AnswerOfferQuestion.Outcome.Answered.class);
        assertThat(reply.answer(offer, asked.question(), "No.", set.officer()))
                .isEqualTo(new AnswerOfferQuestion.Outcome.AnsweredAlready("Yes, from seven."));
        assertThat(db.sql(
                                "select count(*) from notifications_message where dedupe_key = :key and body_text like '%from seven%'")
                        .param("key", "offer-question-" + asked.question())
                        .one(Long.class))
                .isEqualTo(1);
    }

    @Test
    void only_whoever_is_offered_the_place_asks_and_only_while_it_is_open() {
        var set = sample.open(false, 1);
        PersonId person = sample.applicant("Sok Dara");
        OfferId offer = offered(set, person);
        assertThatThrownBy(() -> ask.ask(offer, "Me?", sample.applicant("Somebody")))
                .isInstanceOf(NotFound.class);
        for (int i = 0; i < 5; i++)
            assertThat(ask.ask(offer, "Question " + i, person)).isInstanceOf(AskAboutOffer.Outcome.Asked.class);
        assertThat(ask.ask(offer, "One more", person)).isEqualTo(new AskAboutOffer.Outcome.TooManyOpen(5));
        answer.answer(offer, AnswerOffer.Say.DECLINE, "", person);
        assertThat(ask.ask(offer, "After all?", person))
                .isEqualTo(new AskAboutOffer.Outcome.NoLongerOpen(OfferState.DECLINED));
    }

    @Test
    void an_answer_reaches_no_question_of_another_offer() {
        var set = sample.open(false, 2);
        PersonId one = sample.applicant("One");
        OfferId first = offered(set, one);
        OfferId second = offered(set, sample.applicant("Two"));
        var asked = (AskAboutOffer.Outcome.Asked) ask.ask(first, "Where?", one);
        assertThatThrownBy(() -> reply.answer(second, asked.question(), "Here", set.officer()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_page_of_the_offer_shows_what_was_asked_and_keeps_what_is_wrong() throws Exception {
        var set = sample.open(false, 1);
        PersonId person = sample.applicant("Sok Dara");
        OfferId offer = offered(set, person);
        mvc.perform(post("/offers/" + offer + "/questions")
                        .with(cast.as(person))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/offers/" + offer + "/questions")
                        .param("question", "저녁인가요?")
                        .with(cast.as(person))
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        assertThat(page("/offers/" + offer, person).select("main").text())
                .contains("What you asked", "저녁인가요?", "has not answered yet");
    }

    @Test
    void the_desk_of_offers_holds_what_needs_its_reader_and_nothing_of_another_edition() throws Exception {
        var set = sample.open(false, 3);
        PersonId person = sample.applicant("Sok Dara");
        OfferId offer = offered(set, person);
        ask.ask(offer, "Is it in the evening?", person);
        PersonId quick = sample.applicant("Quick");
        answer.answer(offered(set, quick), AnswerOffer.Say.ACCEPT, "", quick);
        seats.set(set.edition(), set.track(), new Country("KH"), null, 1, 0, set.officer());
        PersonId officer =
                cast.with(Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
        sample.at(ANSWER.plusDays(1));
        Document desk = page("/admission/offers", officer);
        assertThat(desk.select("h2").eachText())
                .containsExactly("Questions to answer", "Not answered in time", "Open offers without a place");
        assertThat(desk.select("main").text())
                .contains("Sok Dara", "Is it in the evening?")
                .doesNotContain("Quick");
        assertThat(page("/run", officer).select("main").text())
                .contains("question about an offer waits", "offer was not answered in time");
        PersonId other = cast.with(
                Role.SECRETARIAT,
                ScopeKind.EDITION,
                sample.open(false, 1).edition().value());
        assertThat(page("/admission/offers", other).select("main").text())
                .contains("No offer needs you")
                .doesNotContain("Sok Dara");
        mvc.perform(get("/admission/offers").with(cast.as(set.coordinator()))).andExpect(status().isForbidden());
    }

    @Test
    void the_desk_speaks_korean_keeps_a_form_that_was_sent_empty_and_costs_the_same_for_three() throws Exception {
        var set = sample.open(false, 4);
        OfferId offer = null;
        PersonId officer =
                cast.with(Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
        int one = 0;
        for (int i = 0; i < 3; i++) {
            PersonId person = sample.applicant("Person " + i);
            offer = offered(set, person);
            ask.ask(offer, "Question " + i, person);
            if (i == 0) one = statements(officer);
        }
        assertThat(statements(officer)).isEqualTo(one);
        String question = db.sql("select id::text from admission_offer_question where offer_id = :offer")
                .param("offer", offer)
                .one(String.class);
        Document wrong = Jsoup.parse(mvc.perform(post("/admission/offers/" + offer + "/questions/" + question)
                        .with(cast.as(officer))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(wrong.select(".field-wrong")).hasSize(1);
        PersonId korean = cast.person("김하늘", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
        assertThat(page("/admission/offers", korean).select("main").text())
                .contains("답할 질문", "답변 보내기")
                .doesNotContain("⟦");
    }

    private int statements(PersonId officer) throws Exception {
        page("/admission/offers", officer);
        int before = Db.statements();
        page("/admission/offers", officer);
        return Db.statements() - before;
    }

    private Document page(String path, PersonId reader) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(cast.as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private OfferId offered(SampleAdmission.Set set, PersonId person) {
        ApplicationId id = sample.submitted(set, person);
        stage.stage(id, Verdict.SELECT, null, "", set.officer());
        release.release(set.call(), ANSWER, null, set.officer());
        return db.sql("select id from admission_offer where application_id = :id and state = 'OPEN'")
                .param("id", id)
                .one(OfferId.class);
    }
}
