package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class ConditionTests {
    private static final LocalDateTime ANSWER = LocalDateTime.of(2021, 7, 20, 23, 59);
    private static final LocalDate DUE = LocalDate.of(2021, 7, 25);
    private static final Multilingual LETTER = Multilingual.of("en", "A letter of your employer", "ko", "소속 기관의 확인서");

    @Autowired
    MockMvc mvc;

    @Autowired
    Pages pages;

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
    SetCondition set;

    @Autowired
    RemoveCondition remove;

    @Autowired
    SettleCondition settle;

    @Autowired
    RescindOffer rescind;

    SampleAdmission.Set call;
    PersonId person;
    ApplicationId application;

    @BeforeEach
    void somebodyIsSelected() {
        call = sample.open(false, 1);
        person = sample.applicant("Sok Dara");
        application = sample.submitted(call, person);
        stage.stage(application, Verdict.SELECT, null, "", call.officer());
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void a_condition_is_put_on_what_nobody_has_heard_of_and_taken_off_again() {
        assertThat(put(LETTER, LocalDate.of(2021, 6, 1))).isEqualTo(new SetCondition.Outcome.DueTooEarly());
        assertThat(put(LETTER, DUE)).isEqualTo(new SetCondition.Outcome.Set(1));
        assertThat(put(LETTER, DUE)).isEqualTo(new SetCondition.Outcome.SetAlready());
        assertThat(set.set(call.call(), SetCondition.Whom.ALL, LETTER, DUE, person))
                .as("whoever applied puts no condition")
                .isEqualTo(new SetCondition.Outcome.NobodySelected());
        ConditionId id = condition();
        CallId other = sample.open(false, 1).call();
        assertThat(remove.remove(other, id, call.officer())).isEqualTo(new RemoveCondition.Outcome.Gone());
        assertThat(remove.remove(call.call(), id, call.officer())).isEqualTo(new RemoveCondition.Outcome.Removed());
        assertThat(remove.remove(call.call(), id, call.officer())).isEqualTo(new RemoveCondition.Outcome.Gone());
        for (int i = 0; i < SetCondition.MOST; i++)
            assertThat(put(Multilingual.of("en", "Paper " + i), DUE)).isInstanceOf(SetCondition.Outcome.Set.class);
        assertThat(put(LETTER, DUE)).isEqualTo(new SetCondition.Outcome.TooMany(SetCondition.MOST));
        var elsewhere = new SetCondition.Whom(null, new ApplicationId(person.value()));
        assertThat(set.set(call.call(), elsewhere, LETTER, DUE, call.officer()))
                .isEqualTo(new SetCondition.Outcome.NobodySelected());
    }

    @Test
    void what_is_said_with_an_offer_stands_in_its_letter_and_never_changes() {
        put(LETTER, DUE);
        ConditionId id = condition();
        offer();
        assertThat(db.sql(
                                "select body_text from notifications_message where recipient_person = :p order by id desc limit 1")
                        .param("p", person)
                        .one(String.class))
                .contains("Your place has conditions", "A letter of your employer", "21:59", "23:59");
        assertThat(remove.remove(call.call(), id, call.officer())).isEqualTo(new RemoveCondition.Outcome.SaidAlready());
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> db.sql("update admission_condition set due_on = due_on + 1 where id = :id")
                                .param("id", id)
                                .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void who_accepts_holds_the_place_and_has_it_for_good_when_the_last_condition_is_settled() throws Exception {
        put(LETTER, DUE);
        put(Multilingual.of("en", "A copy of your passport"), DUE.plusDays(1));
        OfferId offer = offer();
        assertThat(pages.open("/offers/" + offer, person).select(".next").text())
                .containsSubsequence("Your place depends on 2 conditions", "Accept my place");
        assertThat(answer.answer(offer, AnswerOffer.Say.ACCEPT, "", person))
                .isInstanceOfSatisfying(
                        AnswerOffer.Outcome.Accepted.class,
                        accepted -> assertThat(accepted.conditional()).isTrue());
        assertThat(enrolment()).isEqualTo("CONDITIONAL");
        var all = db.sql(
                        "select id from admission_condition where decision_id = (select decision_id from admission_offer where id = :offer) order by due_on desc")
                .param("offer", offer)
                .list(ConditionId.class);
        assertThat(settle(offer, all.get(1), ConditionState.MET, "")).isEqualTo(new SettleCondition.Outcome.Settled(1));
        assertThat(settle(offer, all.get(1), ConditionState.MET, ""))
                .isEqualTo(new SettleCondition.Outcome.StandsAlready());
        assertThat(settle(offer, all.get(1), ConditionState.NOT_MET, "No"))
                .isEqualTo(new SettleCondition.Outcome.NotFromHere(ConditionState.MET));
        assertThat(settle(offer, all.get(0), ConditionState.WAIVED, " "))
                .isEqualTo(new SettleCondition.Outcome.ReasonMissing());
        assertThat(settle.settle(offer, all.get(0), ConditionState.MET, "", person))
                .isEqualTo(new SettleCondition.Outcome.OwnApplication());
        assertThat(settle(offer, all.get(0), ConditionState.WAIVED, "The embassy is closed"))
                .isEqualTo(new SettleCondition.Outcome.PlaceConfirmed());
        assertThat(enrolment()).isEqualTo("ACTIVE");
        assertThat(mails("offer-confirmed-" + offer)).isEqualTo(1);
        assertThat(rescind.rescind(offer, "Why not", call.officer()))
                .isEqualTo(new RescindOffer.Outcome.NothingUnmet());
    }

    @Test
    void conditions_that_are_met_before_the_answer_hold_nothing_back() {
        put(LETTER, DUE);
        OfferId offer = offer();
        assertThat(settle(offer, condition(), ConditionState.MET, ""))
                .isEqualTo(new SettleCondition.Outcome.Settled(0));
        answer.answer(offer, AnswerOffer.Say.ACCEPT, "", person);
        assertThat(enrolment()).isEqualTo("ACTIVE");
    }

    @Test
    void a_place_goes_back_only_when_a_person_says_so_and_then_to_the_next() throws Exception {
        put(LETTER, DUE);
        OfferId offer = offer();
        answer.answer(offer, AnswerOffer.Say.ACCEPT, "", person);
        sample.at(DUE.plusDays(3).atTime(9, 0));
        assertThat(enrolment()).as("a date takes nothing away").isEqualTo("CONDITIONAL");
        assertThat(settle(offer, condition(), ConditionState.NOT_MET, "It never came"))
                .isEqualTo(new SettleCondition.Outcome.Settled(1));
        assertThat(enrolment()).isEqualTo("CONDITIONAL");
        assertThat(rescind.rescind(offer, " ", call.officer())).isEqualTo(new RescindOffer.Outcome.ReasonMissing());
        assertThat(rescind.rescind(offer, "No", person)).isEqualTo(new RescindOffer.Outcome.OwnApplication());
        assertThat(rescind.rescind(offer, "Your employer did not agree.", call.officer()))
                .isEqualTo(new RescindOffer.Outcome.Rescinded());
        assertThat(rescind.rescind(offer, "Again", call.officer()))
                .isEqualTo(new RescindOffer.Outcome.RescindedAlready());
        assertThat(enrolment()).isEqualTo("DROPPED");
        assertThat(pages.open("/offers/" + offer, person).select("main").text())
                .contains("A condition of your place was not met", "Your employer did not agree.")
                .doesNotContain("replaced by a later decision");
        assertThat(pages.open("/offers/" + offer + "?lang=ko", person)
                        .select("main")
                        .text())
                .contains("자리의 조건이 충족되지 않아 사무국이 자리를 거두었습니다.");
        assertThat(cast.viewer(person).has(Role.PARTICIPANT)).isFalse();
        assertThat(mails("offer-rescinded-" + offer)).isEqualTo(1);
        assertThat(settle(offer, condition(), ConditionState.MET, ""))
                .isEqualTo(new SettleCondition.Outcome.OfferGone(OfferState.RESCINDED));
        sample.during();
        ApplicationId next = sample.submitted(call, sample.applicant("Chan Bopha"));
        assertThat(stage.stage(next, Verdict.SELECT, null, "", call.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
    }

    @Test
    void an_offer_that_was_declined_is_not_taken_back() {
        put(LETTER, DUE);
        OfferId offer = offer();
        answer.answer(offer, AnswerOffer.Say.DECLINE, "", person);
        assertThat(rescind.rescind(offer, "No", call.officer()))
                .isEqualTo(new RescindOffer.Outcome.NotFromHere(OfferState.DECLINED));
    }

    @Test
    void everybody_reads_their_part_in_their_language() throws Exception {
        String at = "/admission/calls/" + call.callSlug() + "/conditions";
        Document wrong = pages.send(at, call.officer(), 422, "due-day", "31", "due-month", "2", "due-year", "2022");
        assertThat(wrong.select(".field-wrong")).hasSize(2);
        pages.send(
                at,
                call.officer(),
                303,
                "text-en",
                "A letter of your employer",
                "text-ko",
                "소속 기관의 확인서",
                "due",
                "2021-07-25");
        assertThat(pages.open(at, call.officer()).select("main").text())
                .contains("Sok Dara", "A letter of your employer");
        pages.send(at, call.officer(), 422, "whom", "a-nonsense", "text-en", "x", "due", "2021-07-25");
        OfferId offer = offer();
        assertThat(pages.open("/offers/" + offer, person).select("main").text())
                .contains("Conditions of your place", "A letter of your employer", "Open");
        pages.send("/offers/" + offer + "/answer", person, 303, "say", "ACCEPT");
        assertThat(pages.open("/offers/" + offer, person).select("main").text())
                .contains("becomes yours for good once the conditions below are met");
        assertThat(pages.open("/this-week", person).select("main").text()).contains("Your place still has a condition");
        PersonId korean = cast.person("김하늘", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.EDITION, call.edition().value());
        assertThat(pages.open("/admission/offers", korean).select("main").text())
                .contains("확인할 조건", "소속 기관의 확인서")
                .doesNotContain("⟦");
        String settle = "/admission/offers/" + offer + "/conditions/" + condition();
        assertThat(pages.send(settle, korean, 422, "say", "WAIVED").select(".field-wrong"))
                .hasSize(1);
        pages.send(settle, korean, 422, "say", "OPEN");
        pages.send(settle, korean, 303, "say", "NOT_MET", "reason", "It never came");
        assertThat(pages.open("/run", korean).select("main").text()).contains("확인할 자리의 조건");
        assertThat(pages.send("/admission/offers/" + offer + "/rescission", korean, 422)
                        .select(".field-wrong"))
                .hasSize(1);
        PersonId other = cast.with(
                Role.SECRETARIAT,
                ScopeKind.EDITION,
                sample.open(false, 1).edition().value());
        assertThat(pages.open("/admission/offers", other).select("main").text()).doesNotContain("Sok Dara");
        pages.send(settle, other, 404, "say", "MET");
    }

    private SetCondition.Outcome put(Multilingual text, LocalDate due) {
        return set.set(call.call(), SetCondition.Whom.ALL, text, due, call.officer());
    }

    private SettleCondition.Outcome settle(OfferId offer, ConditionId id, ConditionState next, String reason) {
        return settle.settle(offer, id, next, reason, call.officer());
    }

    private ConditionId condition() {
        return db.sql("""
                        select k.id from admission_condition k join admission_decision d on d.id = k.decision_id
                        where d.application_id = :id order by k.id limit 1
                        """).param("id", application).one(ConditionId.class);
    }

    private OfferId offer() {
        assertThat(release.release(call.call(), ANSWER, null, call.officer()))
                .isInstanceOf(ReleaseDecisions.Outcome.Released.class);
        return db.sql("select id from admission_offer where application_id = :id")
                .param("id", application)
                .one(OfferId.class);
    }

    private String enrolment() {
        return db.sql("select state from v_enrolment where person_id = :p and track_id = :t")
                .param("p", person)
                .param("t", call.track())
                .one(String.class);
    }

    private long mails(String key) {
        return db.sql("select count(*) from notifications_message where dedupe_key = :key")
                .param("key", key)
                .one(Long.class);
    }
}
