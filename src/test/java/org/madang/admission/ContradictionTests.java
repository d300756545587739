package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.Contradictions.Kind;
import org.madang.cohorts.Cohorts;
import org.madang.cohorts.EnrolmentState;
import org.madang.cohorts.MoveEnrolment;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The same person in two calls of one edition is never told two things. */
@MadangTest
class ContradictionTests {
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
    AnswerOffer answer;

    @Autowired
    WithdrawApplication withdraw;

    @Autowired
    AcknowledgeContradiction acknowledge;

    @Autowired
    TakeOutOfBatch takeOut;

    @Autowired
    Cohorts cohorts;

    @Autowired
    MoveEnrolment move;

    SampleAdmission.Set first;
    SampleAdmission.Set second;
    PersonId person;

    @BeforeEach
    void twoCallsOfOneEdition() {
        first = sample.open(false, 5);
        second = sample.openAt(first.edition(), first.track(), first.officer(), false, 0, true);
        person = sample.applicant("Sok Dara");
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void no_while_an_offer_of_the_edition_waits() {
        decide(first, submitted(first), Verdict.SELECT);
        stage(second, submitted(second), Verdict.NO);
        assertThat(refused(second)).containsExactly(Kind.STANDING_OFFER);
    }

    @Test
    void a_reserve_while_they_take_part() {
        accept(submitted(first));
        stage(second, submitted(second), Verdict.RESERVE);
        assertThat(refused(second)).containsExactly(Kind.ENROLLED);
    }

    @Test
    void two_offers_of_one_time() {
        decide(first, submitted(first), Verdict.SELECT);
        stage(second, submitted(second), Verdict.SELECT);
        assertThat(refused(second)).containsExactly(Kind.SECOND_OFFER);
    }

    @Test
    void no_while_they_stand_on_the_reserve_list_of_the_same_track() {
        decide(first, submitted(first), Verdict.RESERVE);
        stage(second, submitted(second), Verdict.NO);
        assertThat(refused(second)).containsExactly(Kind.STANDING_RESERVE);
    }

    @Test
    void an_offer_for_somebody_who_withdrew_since() {
        ApplicationId elsewhere = submitted(first);
        ApplicationId here = submitted(second);
        sample.at(SampleAdmission.OPENS.plusDays(12));
        withdraw.withdraw(elsewhere, "No time this year", person);
        stage(second, here, Verdict.SELECT);
        assertThat(refused(second)).containsExactly(Kind.WITHDREW);
    }

    @Test
    void an_offer_for_somebody_who_left_the_edition() {
        accept(submitted(first));
        var enrolment = cohorts.enrolment(person, first.track()).orElseThrow();
        move.move(enrolment.id(), EnrolmentState.DROPPED, "Ill", first.officer());
        stage(second, submitted(second), Verdict.RESERVE);
        assertThat(refused(second)).containsExactly(Kind.WITHDREW);
    }

    @Test
    void an_older_letter_that_is_on_its_way_or_given_up_is_taken_back_once_an_officer_says_so() {
        ApplicationId id = submitted(first);
        DecisionId older = decide(first, id, Verdict.RESERVE);
        mail(older, "FAILED");
        stage(first, id, Verdict.NO);
        assertThat(refused(first)).containsExactly(Kind.UNDELIVERED);
        mail(older, "QUEUED");
        assertThat(refused(first)).containsExactly(Kind.UNDELIVERED);
        assertThat(acknowledge.acknowledge(id, Kind.UNDELIVERED, " ", first.officer()))
                .isEqualTo(new AcknowledgeContradiction.Outcome.ReasonMissing());
        assertThat(acknowledge.acknowledge(id, Kind.ENROLLED, "Yes", first.officer()))
                .isEqualTo(new AcknowledgeContradiction.Outcome.NothingToAcknowledge());
        assertThat(acknowledge.acknowledge(id, Kind.UNDELIVERED, "The address is mended", person))
                .isEqualTo(new AcknowledgeContradiction.Outcome.OwnApplication());
        assertThat(acknowledge.acknowledge(id, Kind.UNDELIVERED, "The address is mended", first.officer()))
                .isEqualTo(new AcknowledgeContradiction.Outcome.Acknowledged());
        assertThat(acknowledge.acknowledge(id, Kind.UNDELIVERED, "Again", first.officer()))
                .isEqualTo(new AcknowledgeContradiction.Outcome.AcknowledgedAlready());
        assertThat(release.release(first.call(), ANSWER, null, first.officer()))
                .isInstanceOf(ReleaseDecisions.Outcome.Released.class);
        assertThat(db.sql("select state from notifications_message where dedupe_key = :key")
                        .param("key", "decision-" + older)
                        .one(String.class))
                .isEqualTo("RECALLED");
    }

    @Test
    void what_is_taken_out_hinders_nobody_else_and_another_person_contradicts_nobody() {
        decide(first, submitted(first), Verdict.SELECT);
        ApplicationId here = submitted(second);
        stage(second, here, Verdict.NO);
        PersonId other = sample.applicant("Chan Bopha");
        ApplicationId others = sample.submitted(second, other);
        stage(second, others, Verdict.NO);
        assertThat(refused(second)).containsExactly(Kind.STANDING_OFFER);
        assertThat(sample.state("admission_application", others)).isEqualTo("SUBMITTED");
        assertThat(takeOut.takeOut(here, person)).isEqualTo(new TakeOutOfBatch.Outcome.OwnApplication());
        assertThat(takeOut.takeOut(here, second.officer())).isEqualTo(new TakeOutOfBatch.Outcome.TakenOut());
        assertThat(takeOut.takeOut(here, second.officer())).isEqualTo(new TakeOutOfBatch.Outcome.NothingStaged());
        assertThat(release.release(second.call(), ANSWER, null, second.officer()))
                .isInstanceOfSatisfying(
                        ReleaseDecisions.Outcome.Released.class,
                        released -> assertThat(released.decisions()).isEqualTo(1));
    }

    @Test
    void a_decision_that_replaces_another_says_so_and_contradicts_nothing() {
        ApplicationId id = submitted(first);
        decide(first, id, Verdict.SELECT);
        decide(first, id, Verdict.NO);
        assertThat(db.sql(
                                "select kind || ' ' || subject from admission_letter l join admission_decision d on d.id = l.decision_id"
                                        + " where d.application_id = :id order by l.decision_id")
                        .param("id", id)
                        .list(String.class))
                .containsExactly(
                        "SELECT You are offered a place: Call for film-makers",
                        "CHANGED The decision on your application has changed: Call for film-makers");
    }

    @Test
    void the_page_names_who_would_be_told_two_things_and_keeps_a_reason_that_is_missing() throws Exception {
        decide(first, submitted(first), Verdict.SELECT);
        ApplicationId here = submitted(second);
        stage(second, here, Verdict.NO);
        String at = "/admission/calls/" + second.callSlug() + "/release";
        Document page = page(at, second.officer());
        assertThat(page.select("main").text())
                .contains("One person would be told two things", "Sok Dara", "Has an open offer elsewhere");
        assertThat(page.select("form[action$=/batches]")).isEmpty();
        PersonId korean = cast.person("김하늘", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.EDITION, second.edition().value());
        assertThat(page(at, korean).select("main").text())
                .contains("서로 어긋나는 소식", "다른 모집에서 제안이 열려 있음")
                .doesNotContain("⟦");
        String say = "/admission/applications/" + here + "/acknowledgements";
        Document wrong = Jsoup.parse(mvc.perform(post(say)
                        .param("kind", "STANDING_OFFER")
                        .with(cast.as(second.officer()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(wrong.select(".field-wrong")).hasSize(1);
        mvc.perform(post(say)
                        .param("kind", "STANDING_OFFER")
                        .param("reason", "They know, we spoke.")
                        .with(cast.as(second.officer()))
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        page = page(at, second.officer());
        assertThat(page.select("main").text()).contains("They know, we spoke.");
        assertThat(page.select("form[action$=/batches]")).hasSize(1);
        PersonId other = cast.with(
                Role.SECRETARIAT,
                ScopeKind.EDITION,
                sample.open(false, 1).edition().value());
        mvc.perform(post(say)
                        .param("kind", "STANDING_OFFER")
                        .param("reason", "Me too")
                        .with(cast.as(other))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    private ApplicationId submitted(SampleAdmission.Set set) {
        return sample.submitted(set, person);
    }

    private void stage(SampleAdmission.Set set, ApplicationId id, Verdict verdict) {
        assertThat(stage.stage(
                        id,
                        verdict,
                        verdict == Verdict.RESERVE ? 1 : null,
                        verdict == Verdict.NO ? "Another field" : "",
                        set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
    }

    private DecisionId decide(SampleAdmission.Set set, ApplicationId id, Verdict verdict) {
        stage(set, id, verdict);
        assertThat(release.release(set.call(), ANSWER, null, set.officer()))
                .isInstanceOf(ReleaseDecisions.Outcome.Released.class);
        return db.sql("select id from admission_decision where application_id = :id and state = 'RELEASED'")
                .param("id", id)
                .one(DecisionId.class);
    }

    private void accept(ApplicationId id) {
        decide(first, id, Verdict.SELECT);
        OfferId offer = db.sql("select id from admission_offer where application_id = :id")
                .param("id", id)
                .one(OfferId.class);
        assertThat(answer.answer(offer, AnswerOffer.Say.ACCEPT, "", person))
                .isInstanceOf(AnswerOffer.Outcome.Accepted.class);
    }

    private List<Kind> refused(SampleAdmission.Set set) {
        var outcome = release.release(set.call(), ANSWER, null, set.officer());
        assertThat(outcome).isInstanceOf(ReleaseDecisions.Outcome.Contradicting.class);
        return ((ReleaseDecisions.Outcome.Contradicting) outcome)
                .contradictions().stream()
                        .map(Contradictions.Contradiction::kind)
                        .toList();
    }

    private void mail(DecisionId decision, String state) {
        db.sql("update notifications_message set state = :state, claimed_until = null where dedupe_key = :key")
                .param("state", state)
                .param("key", "decision-" + decision)
                .update();
    }

    private Document page(String path, PersonId reader) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(cast.as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
