package org.madang.admission.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.AnswerByLink;
import org.madang.admission.AnswerOffer;
import org.madang.admission.ApplicationId;
import org.madang.admission.AskForEndorsement;
import org.madang.admission.DeclareTie;
import org.madang.admission.ExtendDeadline;
import org.madang.admission.NominatePeople;
import org.madang.admission.NominationReason;
import org.madang.admission.OfferId;
import org.madang.admission.Overrides;
import org.madang.admission.ProposeOverride;
import org.madang.admission.Relation;
import org.madang.admission.ReleaseDecisions;
import org.madang.admission.SampleAdmission;
import org.madang.admission.SampleSelection;
import org.madang.admission.StageDecision;
import org.madang.admission.Verdict;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class ApplicationHistoryTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SampleSelection people;

    @Autowired
    ProposeOverride propose;

    @Autowired
    StageDecision stage;

    @Autowired
    ReleaseDecisions release;

    @Autowired
    AnswerOffer answer;

    @Autowired
    DeclareTie declare;

    @Autowired
    NominatePeople nominate;

    @Autowired
    ExtendDeadline extend;

    @Autowired
    AskForEndorsement ask;

    @Autowired
    AnswerByLink byLink;

    private SampleAdmission.Set set;
    private SampleSelection.One one;

    @BeforeEach
    void an_application_that_was_judged() {
        set = sample.open(false, 2);
        one = people.one(set, "Applicant", 4);
        propose.propose(one.id(), Overrides.Wish.SELECT, "Only she makes shadow puppets", set.officer());
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    private void accepted() {
        stage.stage(one.id(), Verdict.SELECT, null, "", set.officer());
        release.release(set.call(), LocalDateTime.of(2021, 7, 20, 23, 59), null, set.officer());
        OfferId offer = db.sql("select id from admission_offer where application_id = :id")
                .param("id", one.id())
                .one(OfferId.class);
        answer.answer(offer, AnswerOffer.Say.ACCEPT, "", one.person());
    }

    private MockHttpServletResponse ask(PersonId by, ApplicationId id) throws Exception {
        return mvc.perform(get("/admission/applications/" + id + "/history").with(cast.as(by)))
                .andReturn()
                .getResponse();
    }

    private Document open(PersonId by) throws Exception {
        var response = ask(by, one.id());
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).doesNotContain("⟦");
        return Jsoup.parse(response.getContentAsString());
    }

    private static List<String> moves(Document page) {
        return page.select("main ol strong").eachText();
    }

    @Test
    void everything_that_became_of_an_application_stands_in_its_order() throws Exception {
        accepted();
        assertThat(moves(open(set.officer())))
                .containsSubsequence(
                        "Enrolled",
                        "Place accepted",
                        "Decision released",
                        "Place offered",
                        "Decision staged: selected",
                        "Override proposed",
                        "Review handed in",
                        "Application submitted",
                        "Application begun")
                .allSatisfy(move -> assertThat(move).doesNotContain(": null", "_"));
        assertThat(open(set.officer()).select("main").text()).contains("Only she makes shadow puppets");
        PersonId korean = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(moves(open(korean))).contains("참가 수락", "결정 준비: 선발", "예외 결정 제안");
        assertThat(Jsoup.parse(mvc.perform(get("/admission/applications/" + one.id())
                                        .with(cast.as(set.officer())))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .select("a[href$=/history]"))
                .isNotEmpty();
    }

    @Test
    void more_time_the_nominee_and_the_institution_that_was_asked_by_mail_stand_in_it() throws Exception {
        set = sample.open(true, 2);
        var elsewhere = sample.open(true, 2);
        PersonId person = sample.applicant("Sok Dara");
        String address = db.sql("select email from v_person where id = :id")
                .param("id", person)
                .one(String.class);
        nominate.nominate(
                set.call(),
                set.partner(),
                List.of(new NominatePeople.Named("Sok D.", "Sok D.", address, Language.ENGLISH, set.track(), 1, "")),
                set.coordinator());
        for (var call : List.of(set, elsewhere))
            assertThat(extend.extend(
                            call.call(),
                            person,
                            LocalDateTime.of(2021, 7, call == set ? 8 : 9, 18, 0),
                            call == set ? "In hospital" : "Another reason",
                            set.officer()))
                    .isInstanceOf(ExtendDeadline.Outcome.Extended.class);
        one = new SampleSelection.One(sample.submitted(set, person), person);
        var second = sample.partner(set.edition(), set.track(), "KH", set.officer());
        PersonId officer = cast.with(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION, second.value());
        ask.ask(one.id(), second, set.officer());
        byLink.decline(secretTo(officer), NominationReason.LEFT_US, "Since spring");
        Document page = open(set.officer());
        assertThat(moves(page))
                .containsSubsequence(
                        "Answered by the link in the mail",
                        "Not endorsed",
                        "Asked by mail for its word: Film Commission",
                        "Application submitted",
                        "The word given with the invitation counts",
                        "Application begun",
                        "Named and invited to apply")
                .satisfiesOnlyOnce(move -> assertThat(move).startsWith("More time given, until"))
                .allSatisfy(move -> assertThat(move).doesNotContain(": null", "_"));
        assertThat(page.select("main").text())
                .contains("In hospital", "They have left us", "Since spring", "8 Jul")
                .doesNotContain("Another reason", "9 Jul", "LEFT_US");
        PersonId korean = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(moves(open(korean))).contains("메일로 추천 여부 문의: 영화위원회", "후보자 지명, 지원 안내 발송");
    }

    private String secretTo(PersonId officer) {
        String text = db.sql("select body_text from notifications_message where recipient_person = :person")
                .param("person", officer)
                .one(String.class);
        var link = Pattern.compile("/endorsements/([\\w-]+)").matcher(text);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void judgements_and_reasons_are_kept_from_an_officer_who_has_a_tie() throws Exception {
        PersonId tied = cast.secretariat();
        assertThat(moves(open(tied))).contains("Review handed in", "Override proposed");
        declare.declare(one.id(), Relation.FAMILY, "A cousin", tied);
        Document page = open(tied);
        assertThat(moves(page))
                .contains("Application submitted")
                .doesNotContain("Review handed in", "Override proposed");
        assertThat(page.text()).doesNotContain("shadow puppets", "A cousin");
    }

    @Test
    void nobody_else_learns_that_there_is_a_history() throws Exception {
        PersonId elsewhere = cast.secretariat();
        assertThat(ask(elsewhere, one.id()).getStatus()).isEqualTo(200);
        for (PersonId other : List.of(one.person(), set.coordinator(), sample.reviewer(set), sample.applicant("Other")))
            assertThat(ask(other, one.id()).getStatus()).isEqualTo(404);
        ApplicationId draft = sample.draft(set, sample.applicant("Writer"));
        assertThat(ask(set.officer(), draft).getStatus()).isEqualTo(404);
    }

    @Test
    void a_longer_history_goes_on_by_pages_at_the_same_cost() throws Exception {
        open(set.officer());
        int before = Db.statements();
        open(set.officer());
        int few = Db.statements() - before;
        for (int i = 0; i < 55; i++)
            stage.stage(one.id(), i % 2 == 0 ? Verdict.SELECT : Verdict.NO, null, "Change " + i, set.officer());
        before = Db.statements();
        Document page = open(set.officer());
        assertThat(Db.statements() - before).isEqualTo(few);
        String next = page.select("main a[href*=before]").attr("href");
        Document older = Jsoup.parse(mvc.perform(get(next).with(cast.as(set.officer())))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(moves(page)).hasSize(50);
        assertThat(moves(older)).contains("Application begun").doesNotContain("Place offered");
    }
}
