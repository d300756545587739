package org.madang.admission.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDateTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.AnswerOffer;
import org.madang.admission.ApplicationId;
import org.madang.admission.DeclareTie;
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
