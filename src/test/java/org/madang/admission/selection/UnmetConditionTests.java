package org.madang.admission.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDateTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.ApplicationId;
import org.madang.admission.ApplicationState;
import org.madang.admission.CallForm;
import org.madang.admission.Calls;
import org.madang.admission.DeclareIneligible;
import org.madang.admission.Eligibility;
import org.madang.admission.Fields;
import org.madang.admission.NewCall;
import org.madang.admission.PlanCall;
import org.madang.admission.RehearseCall;
import org.madang.admission.ReleaseDecisions;
import org.madang.admission.SampleAdmission;
import org.madang.admission.SampleSelection;
import org.madang.admission.StageDecision;
import org.madang.admission.Verdict;
import org.madang.programmes.SampleEditions;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A condition that somebody does not meet is shown wherever they are chosen, and decides nothing by itself. */
@MadangTest
class UnmetConditionTests {
    private static final CallForm FORM =
            new CallForm(new Eligibility(null, 5, List.of(), List.of(), List.of()), List.of(), List.of());

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private SampleAdmission sample;

    @Autowired
    private SampleSelection people;

    @Autowired
    private DeclareIneligible declare;

    @Autowired
    private StageDecision stage;

    @Autowired
    private ReleaseDecisions release;

    @Autowired
    private PlanCall plan;

    @Autowired
    private RehearseCall rehearse;

    @Autowired
    private Rehearsed rehearsed;

    @Autowired
    private Calls calls;

    private SampleAdmission.Set set;
    private ApplicationId novice;
    private String path;

    @BeforeEach
    void one_who_has_worked_for_two_years_and_one_for_ten() {
        set = sample.open(false, 2, true, FORM);
        path = "/admission/calls/" + set.callSlug();
        novice = applied("Novice", "2", 5);
        applied("Master", "10", 3);
    }

    @AfterEach
    void home() {
        sample.comeBack();
    }

    private ApplicationId applied(String name, String years, int score) {
        PersonId person = sample.applicant(name);
        ApplicationId id = sample.draft(set, person);
        sample.write(id, Fields.TRACK, set.trackSlug(), person);
        sample.write(id, Fields.STATEMENT, "I make short films.", person);
        sample.write(id, Fields.YEARS, years, person);
        sample.hand(id, person);
        people.score(set, id, score);
        return id;
    }

    private Document open(PersonId as, String address) throws Exception {
        var answer = mvc.perform(get(address).with(cast.as(as))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    @Test
    void the_list_shows_which_conditions_are_not_met_and_is_narrowed_by_them() throws Exception {
        Document list = open(set.officer(), path + "/applications?unmet=YES");
        assertThat(list.select("tbody th a").eachText()).containsExactly("Novice");
        assertThat(list.select("tbody .pill").eachText()).contains("Experience");
        assertThat(open(set.officer(), path + "/applications?unmet=NO")
                        .select("tbody th a")
                        .eachText())
                .containsExactly("Master");
        assertThat(open(set.officer(), path + "/applications?sort=unmet")
                        .select("tbody th a")
                        .eachText())
                .containsExactly("Novice", "Master");
    }

    @Test
    void the_selection_marks_and_counts_them_until_an_officer_says_that_they_are_out() throws Exception {
        Document page = open(set.officer(), path + "/selection");
        assertThat(page.select(".next").text())
                .contains("One applicant does not meet a condition", "one of them is selected here");
        assertThat(page.select(".next a[href*='unmet=YES']")).hasSize(1);
        assertThat(page.select("tbody th:contains(Novice)").text()).contains("Conditions not met: Experience");
        String marking = page.select("tbody a[href$=#handback]").attr("href");
        assertThat(open(set.officer(), marking).select("details#handback[open] form[action$=/ineligibility]"))
                .hasSize(1);
        PersonId korean = cast.person("담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(open(korean, path + "/selection").select("main").text()).contains("충족하지 못한 모집 조건: 경력");
        declare.declare(novice, "Five years are needed", set.officer());
        Document after = open(set.officer(), path + "/selection");
        assertThat(after.select("main").text()).contains("Five years are needed");
        assertThat(after.select("main").text()).doesNotContain("Conditions not met");
    }

    @Test
    void once_a_decision_is_staged_or_told_the_page_says_what_is_in_the_way() throws Exception {
        String marking = open(set.officer(), path + "/selection")
                .select("tbody a[href$=#handback]")
                .attr("href");
        PersonId korean = cast.person("담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        stage.stage(novice, Verdict.NO, null, "Too few years", set.officer());
        Document staged = open(set.officer(), marking);
        assertThat(staged.select("form[action$=/ineligibility]")).isEmpty();
        assertThat(staged.select("#handback").text()).contains("Take the decision out of the batch first");
        assertThat(open(korean, marking).select("#handback").text()).contains("먼저 발표 목록에서 빼세요");
        String out = staged.select("#handback form").attr("action");
        assertThat(mvc.perform(post(out)
                                .with(cast.as(set.officer()))
                                .with(csrf())
                                .param("to", "application"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(marking);
        assertThat(open(set.officer(), marking).select("details#handback form[action$=/ineligibility]"))
                .hasSize(1);
        stage.stage(novice, Verdict.NO, null, "Too few years", set.officer());
        release.release(set.call(), LocalDateTime.of(2021, 7, 20, 23, 59), null, set.officer());
        assertThat(open(set.officer(), marking).select("#handback").text())
                .contains("Its applicant has heard a decision");
        assertThat(open(korean, marking).select("#handback").text()).contains("이미 결정을 통지받아");
    }

    @Test
    void the_rehearsal_shows_the_same_and_leaves_nobody_out() throws Exception {
        String slug = SampleEditions.slug("rehearsed");
        var draft = ((PlanCall.Outcome.Planned) plan.plan(
                        new NewCall(
                                set.edition(),
                                slug,
                                Multilingual.of("en", "Rehearsed"),
                                Multilingual.EMPTY,
                                java.time.LocalDateTime.of(2021, 6, 1, 9, 0),
                                java.time.LocalDateTime.of(2021, 7, 1, 10, 0),
                                java.time.ZoneId.of("Asia/Seoul"),
                                false,
                                false,
                                0,
                                List.of(set.track()),
                                FORM),
                        set.officer()))
                .call();
        rehearse.rehearse(draft, 40, set.officer());
        Drawn drawn = rehearsed.of(calls.find(draft).orElseThrow());
        assertThat(drawn.flagged()).isPositive();
        assertThat(drawn.people()).allMatch(one -> one.state() == ApplicationState.SUBMITTED);
        assertThat(open(set.officer(), "/set-up/calls/" + slug + "/rehearsal/selection")
                        .select(".next")
                        .text())
                .contains("do not meet a condition of the call");
    }
}
