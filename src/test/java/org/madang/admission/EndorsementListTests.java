package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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

/** The list in which officers say the word of their institution. */
@MadangTest
class EndorsementListTests {
    private static final String LIST = "/admission/endorsements";

    @Autowired
    Pages pages;

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleAdmission sample;

    @Autowired
    Db db;

    @Autowired
    SampleCrowd crowd;

    SampleAdmission.Set set;

    @BeforeEach
    void anOpenCall() {
        set = sample.open(true, 5);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    private List<String> names(String query) throws Exception {
        return pages.open(LIST + query, set.coordinator()).select("tbody th a").eachText();
    }

    @Test
    void what_waits_stands_first_and_the_rest_is_found_by_word_name_and_call() throws Exception {
        sample.endorsed(set, sample.applicant("Bopha"), 1);
        sample.submitted(set, sample.applicant("Chan"));
        sample.draft(set, sample.applicant("Early"));
        assertThat(names("")).containsExactly("Chan", "Bopha");
        assertThat(names("?sort=name")).containsExactly("Bopha", "Chan");
        assertThat(names("?word=ENDORSED&q=BOP&call=" + set.callSlug())).containsExactly("Bopha");
        assertThat(names("?word=INVITED")).containsExactly("Chan");
        Document page = pages.open(LIST, set.coordinator());
        assertThat(page.select("input[aria-label='Rank of Chan']").val()).isEqualTo("2");
        String csv = file(set.coordinator());
        assertThat(csv).contains("Bopha", "Endorsed, rank 1", "Chan").doesNotContain("Early", "To do");
        PersonId other = cast.with(
                Role.PARTNER_COORDINATOR,
                ScopeKind.INSTITUTION,
                sample.partner(set.edition(), set.track(), "LA", set.officer()).value());
        assertThat(file(other)).contains("Name").doesNotContain("Bopha", "Chan");
        PersonId korean = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(
                korean,
                Role.PARTNER_COORDINATOR,
                ScopeKind.INSTITUTION,
                set.partner().value());
        assertThat(pages.open(LIST, korean).select("main").text())
                .contains("Chan", "2건", "추천")
                .doesNotContain("⟦");
    }

    private String file(PersonId reader) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(LIST + "/export.csv").with(cast.as(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void everybody_is_reached_and_a_word_leads_back_to_the_page_it_was_said_on() throws Exception {
        crowd.applied(set, 52);
        Document first = pages.open(LIST, set.coordinator());
        assertThat(first.select("tbody tr")).hasSize(50);
        Document second = pages.open(first.select("a[rel=next]").attr("href"), set.coordinator());
        assertThat(second.select("tbody tr")).hasSize(2);
        var form = second.select("main form[action$=/endorsement]").first();
        String back = form.select("input[name=back]").val();
        assertThat(sent(form.attr("action"), "rank", "7", "back", back)).isEqualTo(back);
        assertThat(pages.open(back, set.coordinator()).select("main form[action$=/endorsement]"))
                .hasSize(1);
    }

    @Test
    void within_one_second_too_who_was_first_stands_first() throws Exception {
        crowd.applied(set, 30);
        db.sql("""
                        update admission_application a set submitted_at = timestamptz '2026-10-01 10:00Z'
                                                           + interval '1 ms' * b.place
                        from (select id, row_number() over (order by id desc) as place
                              from admission_application where call_id = :call) b
                        where b.id = a.id
                        """).param("call", set.call()).update();
        var order = db.sql("select id::text from admission_application where call_id = :call order by id desc")
                .param("call", set.call())
                .list(String.class);
        assertThat(pages.open(LIST, set.coordinator()).select("tbody th a").eachAttr("href"))
                .containsExactlyElementsOf(order.stream()
                        .map(id -> "/admission/applications/" + id)
                        .toList());
    }

    private String sent(String path, String... fields) throws Exception {
        var form = MockMvcRequestBuilders.post(path)
                .with(cast.as(set.coordinator()))
                .with(csrf())
                .param("institution", set.partner().toString())
                .param("say", "ENDORSE");
        for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
        return mvc.perform(form).andReturn().getResponse().getHeader("Location");
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
        pages.open(LIST, set.coordinator());
        int before = Db.statements();
        pages.open(LIST, set.coordinator());
        return Db.statements() - before;
    }
}
