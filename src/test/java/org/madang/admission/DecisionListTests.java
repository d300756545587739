package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The applications of a call where they are decided: narrowed, sorted and taken home without what is kept from a reader. */
@MadangTest
class DecisionListTests {
    @Autowired
    Pages pages;

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleAdmission sample;

    @Autowired
    StageDecision stage;

    @Autowired
    DeclareTie declare;

    SampleAdmission.Set set;
    String call;

    @BeforeEach
    void anOpenCall() {
        set = sample.open(true, 5);
        call = "/admission/calls/" + set.callSlug();
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    private List<String> names(String query) throws Exception {
        return pages.open(call + query, set.officer()).select("tbody th a").eachText();
    }

    private String file(PersonId reader) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(call + "/export.csv").with(cast.as(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void it_is_narrowed_and_sorted_by_its_address_and_only_who_may_be_selected_has_a_button() throws Exception {
        sample.endorsed(set, sample.applicant("Bopha"), 2);
        ApplicationId chan = sample.endorsed(set, sample.applicant("Chan"), 1);
        sample.submitted(set, sample.applicant("Dara"));
        sample.draft(set, sample.applicant("Early"));
        assertThat(names("?sort=name")).containsExactly("Bopha", "Chan", "Dara");
        assertThat(names("?sort=-name")).containsExactly("Dara", "Chan", "Bopha");
        assertThat(names("?sort=endorsed")).containsExactly("Chan", "Bopha", "Dara");
        assertThat(names("?q=BOP&country=KH&decision=NONE")).containsExactly("Bopha");
        assertThat(names("?country=LA")).isEmpty();
        assertThat(pages.open(call, set.officer()).select("form[action$=/decision]"))
                .hasSize(2);
        assertThat(stage.stage(chan, Verdict.SELECT, null, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
        assertThat(names("?decision=SELECT")).containsExactly("Chan");
        PersonId korean = cast.person("담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(pages.open(call, korean).select("main").text())
                .contains("Bopha", "캄보디아", "추천 없음", "3건")
                .doesNotContain("⟦", "Early");
    }

    @Test
    void whoever_is_tied_takes_no_decision_home_that_is_staged() throws Exception {
        ApplicationId chan = sample.endorsed(set, sample.applicant("Chan"), 1);
        assertThat(stage.stage(chan, Verdict.SELECT, null, "", set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
        PersonId tied =
                cast.with(Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
        assertThat(file(tied)).contains("Chan", "Staged: ").doesNotContain("To do");
        declare.declare(chan, Relation.FAMILY, "A cousin", tied);
        assertThat(file(tied)).contains("Chan").doesNotContain("Staged: ");
        Document page = pages.open(call + "?decision=SELECT", tied);
        assertThat(page.select("main").text()).contains("Nothing fits these filters");
        assertThat(file(set.officer())).contains("Staged: ");
        PersonId elsewhere = cast.with(
                Role.SECRETARIAT,
                ScopeKind.EDITION,
                sample.open(false, 1).edition().value());
        assertThat(file(elsewhere)).doesNotContain("Chan");
        assertThat(file(set.coordinator())).doesNotContain("Chan");
    }

    @Test
    void three_rows_cost_what_one_costs() throws Exception {
        sample.submitted(set, sample.applicant("Bopha"));
        int one = statements();
        sample.submitted(set, sample.applicant("Chan"));
        sample.endorsed(set, sample.applicant("Dara"), 1);
        assertThat(statements()).isEqualTo(one);
    }

    private int statements() throws Exception {
        pages.open(call, set.officer());
        int before = Db.statements();
        pages.open(call, set.officer());
        return Db.statements() - before;
    }
}
