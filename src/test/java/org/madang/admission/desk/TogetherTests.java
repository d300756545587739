package org.madang.admission.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDateTime;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.ApplicationId;
import org.madang.admission.ReleaseDecisions;
import org.madang.admission.SampleAdmission;
import org.madang.admission.SampleCrowd;
import org.madang.admission.StageDecision;
import org.madang.admission.Verdict;
import org.madang.admission.WithdrawApplication;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever was ticked in the list is asked about, whatever was decided on them and however many others there are. */
@MadangTest
class TogetherTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private SampleAdmission admission;

    @Autowired
    private SampleCrowd crowd;

    @Autowired
    private StageDecision stage;

    @Autowired
    private ReleaseDecisions release;

    @Autowired
    private WithdrawApplication withdraw;

    private SampleAdmission.Set set;
    private String path;

    @BeforeEach
    void a_call() {
        set = admission.open(false, 2);
        path = "/admission/calls/" + set.callSlug() + "/decisions";
    }

    @AfterEach
    void home() {
        admission.comeBack();
    }

    private Document open(PersonId as, String address) throws Exception {
        var answer = mvc.perform(get(address).with(cast.as(as))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private ApplicationId reserve(String name, int place) {
        ApplicationId id = admission.submitted(set, admission.applicant(name));
        assertThat(stage.stage(id, Verdict.RESERVE, place, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
        return id;
    }

    @Test
    void a_reserve_list_that_was_told_is_closed_together() throws Exception {
        ApplicationId one = reserve("Bopha", 1);
        ApplicationId two = reserve("Chan", 2);
        reserve("Dara", 3);
        assertThat(release.release(set.call(), LocalDateTime.of(2021, 7, 20, 23, 59), null, set.officer()))
                .isInstanceOf(ReleaseDecisions.Outcome.Released.class);
        Document page = open(set.officer(), path + "?row=" + one + "&row=" + two);
        assertThat(page.select("input[name=applications][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder(one.toString(), two.toString());
        assertThat(page.select("form .choice .hint").text()).contains("Reserve list");
        assertThat(page.select("input[name=applications]"))
                .as("Dara is decided and was not ticked")
                .hasSize(2);
        var answer = mvc.perform(post(path)
                        .with(cast.as(set.officer()))
                        .with(csrf())
                        .param("applications", one.toString(), two.toString())
                        .param("verdict", "NO")
                        .param("reason", "All places are taken."))
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Location")).endsWith("/applications");
        assertThat(db.sql("""
                                select d.verdict from admission_decision d join admission_application a on a.id = d.application_id
                                where a.call_id = :call and d.state = 'STAGED'
                                """).param("call", set.call()).list(String.class)).containsExactly("NO", "NO");
    }

    @Test
    void whoever_was_ticked_stands_first_and_the_page_says_how_many_do_not_fit() throws Exception {
        crowd.applied(set, 301);
        ApplicationId last = admission.submitted(set, admission.applicant("Zeng"));
        Document page = open(set.officer(), path + "?row=" + last);
        assertThat(page.select("input[name=applications]")).hasSize(300);
        assertThat(page.select("input[name=applications]").first().attr("value"))
                .isEqualTo(last.toString());
        assertThat(page.select("input[name=applications][checked]")).hasSize(1);
        assertThat(page.select("main").text()).contains("2 more applicants are undecided");
        PersonId korean = cast.person("담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(open(korean, path).select("main").text()).contains("결정되지 않은 지원자 2명");
    }

    @Test
    void of_who_was_ticked_and_left_meanwhile_the_page_says_so() throws Exception {
        PersonId person = admission.applicant("Bopha");
        ApplicationId left = admission.submitted(set, person);
        withdraw.withdraw(left, "", person);
        assertThat(open(set.officer(), path + "?row=" + left).select("main").text())
                .contains("One of those you ticked can no longer be decided on");
    }

    @Test
    void after_a_refusal_only_who_was_refused_is_ticked() throws Exception {
        ApplicationId[] all = {
            admission.submitted(set, admission.applicant("Bopha")),
            admission.submitted(set, admission.applicant("Chan")),
            admission.submitted(set, admission.applicant("Dara"))
        };
        var answer = mvc.perform(post(path)
                        .with(cast.as(set.officer()))
                        .with(csrf())
                        .param("applications", all[0].toString(), all[1].toString(), all[2].toString())
                        .param("verdict", "SELECT"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.getContentAsString()).select("input[name=applications][checked]"))
                .hasSize(1);
    }
}
