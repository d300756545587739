package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** An officer takes everybody home whom they named, and is told on This week who has not applied. */
@MadangTest
class NomineeListTests {
    private static final String LIST = "/admission/nominees";

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    private SampleAdmission.Set set;

    @BeforeEach
    void two_people_are_named() throws Exception {
        set = sample.open(true, 10);
        mvc.perform(post(LIST + "/new")
                .with(cast.as(set.coordinator()))
                .with(csrf())
                .param("call", set.callSlug())
                .param("institution", set.partner().toString())
                .param("rows", "5")
                .param("step", "send")
                .param("name-1", "Chan Bopha")
                .param("email-1", "bopha@example.org")
                .param("name-2", "Keo Malis")
                .param("email-2", "malis@example.org"));
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    private MockHttpServletResponse open(String path, PersonId as) throws Exception {
        return mvc.perform(get(URI.create(path)).with(cast.as(as))).andReturn().getResponse();
    }

    private String text(String path, PersonId as) throws Exception {
        var answer = open(path, as);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString()).select("main").text();
    }

    @Test
    void the_file_holds_everybody_of_ones_own_institutions_and_nobody_else() throws Exception {
        assertThat(Jsoup.parse(open(LIST, set.coordinator()).getContentAsString())
                        .select("button[formaction^='" + LIST + "/export.']"))
                .hasSize(2);
        assertThat(open(LIST + "/export.csv", set.coordinator()).getContentAsString())
                .contains("Chan Bopha", "bopha@example.org", "Keo Malis", "Invited, rank 1", "Film Commission");
        assertThat(open(LIST + "/export.xlsx", set.coordinator()).getContentType())
                .contains("spreadsheetml");
        PersonId other = cast.with(
                Role.PARTNER_COORDINATOR,
                ScopeKind.INSTITUTION,
                sample.partner(set.edition(), set.track(), "KH", set.officer()).value());
        assertThat(open(LIST + "/export.csv", other).getContentAsString())
                .contains("Mail address")
                .doesNotContain("Bopha");
        assertThat(open(LIST + "/export.csv", set.officer()).getStatus()).isEqualTo(403);
    }

    private void another(int many) {
        db.sql("""
                insert into admission_nominee
                       (id, call_id, track_id, institution_id, officer, for_country, print_name, latin_name, email, language,
                        rank, state, token, invited_at, sent_at)
                select gen_random_uuid(), :call, :track, :partner, :officer, false, 'Person ' || n, '',
                       'person' || n || '@example.org', 'en', 2 + n, 'INVITED', uuid_send(gen_random_uuid()),
                       now() - interval '1 year', now() - interval '1 year'
                from generate_series(1, :many) n
                """)
                .param("call", set.call())
                .param("track", set.track())
                .param("partner", set.partner())
                .param("officer", set.coordinator())
                .param("many", many)
                .update();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(open(path, set.coordinator()).getContentAsString());
    }

    private static List<String> names(Document page) {
        return page.select("tbody th").eachText();
    }

    @Test
    void it_is_narrowed_and_sorted_by_its_address() throws Exception {
        assertThat(names(page(LIST))).containsExactly("Chan Bopha", "Keo Malis");
        assertThat(names(page(LIST + "?sort=-name"))).containsExactly("Keo Malis", "Chan Bopha");
        assertThat(names(page(LIST + "?q=MALIS%40&state=INVITED&call=" + set.callSlug())))
                .containsExactly("Keo Malis");
        assertThat(page(LIST + "?state=EXPIRED").select("main").text()).contains("Nothing fits these filters");
        assertThat(open(LIST + "/export.csv?q=malis", set.coordinator()).getContentAsString())
                .contains("Keo Malis")
                .doesNotContain("Bopha", "To do", "Send again");
    }

    @Test
    void an_act_on_a_later_page_leads_back_to_that_page_and_then_to_what_is_left() throws Exception {
        another(49);
        Document second = page(page(LIST).select("a[rel=next]").attr("href"));
        assertThat(names(second)).containsExactly("Person 49");
        String again = second.select("tbody button").attr("form");
        Document asks = page(second.select("tbody td a.button").attr("href"));
        assertThat(asks.select("h1").text()).isEqualTo("Take back the name of Person 49");
        String back = asks.select("main input[name=back]").val();
        assertThat(second.select("form#" + again + " input[name=back]").val()).isEqualTo(back);
        assertThat(mvc.perform(post(second.select("form#" + again).attr("action"))
                                .with(cast.as(set.coordinator()))
                                .with(csrf())
                                .param("back", back))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"))
                .isEqualTo(back);
        var refused = mvc.perform(post(asks.select("main form.form").attr("action"))
                        .with(cast.as(set.coordinator()))
                        .with(csrf())
                        .param("back", back))
                .andReturn()
                .getResponse();
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select("main input[name=back]")
                        .val())
                .isEqualTo(back);
        for (String wanted : List.of(back, "//elsewhere.example", "/admission/nominees-of-others"))
            assertThat(mvc.perform(post(asks.select("main form.form").attr("action"))
                                    .with(cast.as(set.coordinator()))
                                    .with(csrf())
                                    .param("why", "OTHERS_FIRST")
                                    .param("back", wanted))
                            .andReturn()
                            .getResponse()
                            .getHeader("Location"))
                    .isEqualTo(wanted.equals(back) ? back : LIST);
        assertThat(names(page(back + "&state=INVITED"))).hasSize(50).startsWith("Chan Bopha");
    }

    @Test
    void whoever_was_named_and_has_not_applied_stands_on_this_week_while_they_still_can() throws Exception {
        assertThat(text("/this-week", set.coordinator()))
                .contains(
                        "2 of the people you named have not applied",
                        "2 of 2 have not applied for Call for film-makers");
        PersonId korean = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(
                korean,
                Role.PARTNER_COORDINATOR,
                ScopeKind.INSTITUTION,
                set.partner().value());
        assertThat(text("/this-week", korean)).contains("지명하신 분 중 2명이 아직 지원하지 않았습니다");
        PersonId came = sample.applicant("Chan Bopha");
        ApplicationId application = sample.submitted(set, came);
        db.sql("""
                update admission_nominee set application_id = :application
                where call_id = :call and print_name = 'Chan Bopha'
                """).param("application", application).param("call", set.call()).update();
        assertThat(text("/this-week", set.coordinator())).contains("One of 2 has not applied");
        sample.at(SampleAdmission.CLOSES.plusDays(1));
        assertThat(text("/this-week", set.coordinator())).doesNotContain("has not applied for Call");
    }
}
