package org.madang.admission.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.AnswerOffer;
import org.madang.admission.ApplicationId;
import org.madang.admission.OfferId;
import org.madang.admission.ReleaseDecisions;
import org.madang.admission.SampleAdmission;
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

@MadangTest
class FunnelTests {
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

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void each_step_counts_those_who_came_at_least_so_far() throws Exception {
        var set = sample.open(true, 10);
        sample.draft(set, sample.applicant("Draft"));
        PersonId gone = sample.applicant("Gone");
        withdraw.withdraw(sample.submitted(set, gone), "", gone);
        sample.endorsed(set, sample.applicant("Endorsed"), 1);
        accepted(set, sample.applicant("Accepted"), 2);
        assertThat(numbers(row(funnel(set, "", set.officer()), "Cambodia")))
                .containsExactly("3", "3", "2", "1", "1", "33%", "1");
        assertThat(numbers(row(funnel(set, "grade", set.officer()), "Expert"))).startsWith("3", "3", "2", "1", "1");
    }

    @Test
    void it_speaks_korean_and_costs_as_much_for_three_as_for_one() throws Exception {
        var set = sample.open(false, 10);
        sample.submitted(set, sample.applicant("One"));
        int one = statements(set);
        sample.submitted(set, sample.applicant("Two"));
        sample.submitted(set, sample.applicant("Three"));
        lives(set, "Two", "LA");
        lives(set, "Three", "VN");
        assertThat(funnel(set, "", set.officer()).select("tbody tr")).hasSize(3);
        assertThat(statements(set)).isEqualTo(one);
        PersonId korean = cast.person("김하늘", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(funnel(set, "", korean).select("main").text())
                .contains("단계별 지원자 수", "제출", "캄보디아")
                .doesNotContain("⟦");
    }

    @Test
    void whoever_decides_on_one_edition_counts_no_other() throws Exception {
        var mine = sample.open(false, 10);
        sample.submitted(mine, sample.applicant("Mine"));
        var other = sample.open(false, 10);
        sample.submitted(other, sample.applicant("Other"));
        PersonId officer =
                cast.with(Role.SECRETARIAT, ScopeKind.EDITION, mine.edition().value());
        Document all = page("/admission/funnel", officer);
        assertThat(all.select("tbody tr")).hasSize(1);
        assertThat(page("/admission/funnel?by=nonsense", officer).select("tbody tr"))
                .hasSize(1);
        mvc.perform(get("/admission/calls/" + other.callSlug() + "/funnel").with(cast.as(officer)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/admission/funnel").with(cast.as(mine.coordinator()))).andExpect(status().isForbidden());
    }

    private void accepted(SampleAdmission.Set set, PersonId person, int rank) {
        ApplicationId id = sample.endorsed(set, person, rank);
        stage.stage(id, Verdict.SELECT, null, "", set.officer());
        release.release(set.call(), LocalDateTime.of(2021, 7, 20, 23, 59), null, set.officer());
        OfferId offer = db.sql("select id from admission_offer where application_id = :id")
                .param("id", id)
                .one(OfferId.class);
        answer.answer(offer, AnswerOffer.Say.ACCEPT, "", person);
    }

    private void lives(SampleAdmission.Set set, String name, String country) {
        db.sql("update admission_application set country = :country where call_id = :call and print_name = :name")
                .param("call", set.call())
                .param("name", name)
                .param("country", country)
                .update();
    }

    private Document funnel(SampleAdmission.Set set, String by, PersonId reader) throws Exception {
        return page("/admission/calls/" + set.callSlug() + "/funnel?by=" + by, reader);
    }

    private Document page(String path, PersonId reader) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(cast.as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private int statements(SampleAdmission.Set set) throws Exception {
        funnel(set, "", set.officer());
        int before = Db.statements();
        funnel(set, "", set.officer());
        return Db.statements() - before;
    }

    private static Element row(Document page, String part) {
        return page.select("tbody tr").stream()
                .filter(each -> each.select("th").text().contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no row of " + part + " in " + page.select("table").text()));
    }

    private static List<String> numbers(Element row) {
        return row.select("td").eachText();
    }
}
