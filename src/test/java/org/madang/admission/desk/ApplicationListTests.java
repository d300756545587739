package org.madang.admission.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.ApplicationId;
import org.madang.admission.SampleAdmission;
import org.madang.admission.WithdrawApplication;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The applications of a call as a table, and one decision for several of them. */
@MadangTest
class ApplicationListTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Db db;

    @Autowired
    private Cast cast;

    @Autowired
    private SampleAdmission admission;

    @Autowired
    private WithdrawApplication withdraw;

    private SampleAdmission.Set set;
    private String path;

    @BeforeEach
    void a_call() {
        set = admission.open(false, 2);
        path = "/admission/calls/" + set.callSlug() + "/applications";
    }

    @AfterEach
    void home() {
        admission.comeBack();
    }

    private ApplicationId applied(String name) {
        return admission.submitted(set, admission.applicant(name));
    }

    private MockHttpServletResponse perform(PersonId as, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(cast.as(as)).with(csrf())).andReturn().getResponse();
    }

    private Document open(PersonId as, String address) throws Exception {
        var answer = perform(as, get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private List<String> names(String query) throws Exception {
        return open(set.officer(), path + query).select("tbody th a").eachText();
    }

    @Test
    void it_is_narrowed_and_sorted_by_its_address_and_holds_no_drafts() throws Exception {
        applied("Bopha");
        PersonId left = admission.applicant("Chan");
        withdraw.withdraw(admission.submitted(set, left), "", left);
        admission.draft(set, admission.applicant("Dara"));
        assertThat(names("")).containsExactly("Bopha", "Chan");
        assertThat(names("?sort=-name")).containsExactly("Chan", "Bopha");
        assertThat(names("?state=WITHDRAWN")).containsExactly("Chan");
        assertThat(names("?q=bop&country=KH&track=" + set.trackSlug() + "&decision=NONE"))
                .containsExactly("Bopha");
        assertThat(names("?decision=SELECT")).isEmpty();
        PersonId korean = cast.person("담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(open(korean, path).select("main").text()).contains("지원서", "철회", "캄보디아", "제출일");
    }

    @Test
    void three_rows_cost_what_one_costs() throws Exception {
        applied("One");
        open(set.officer(), path);
        int before = Db.statements();
        open(set.officer(), path);
        int one = Db.statements() - before;
        applied("Two");
        applied("Three");
        before = Db.statements();
        open(set.officer(), path);
        assertThat(Db.statements() - before).isEqualTo(one).isLessThanOrEqualTo(8);
    }

    @Test
    void the_chosen_rows_go_home_as_a_file_and_only_to_who_decides() throws Exception {
        applied("Bopha");
        ApplicationId chosen = applied("Chan");
        String csv = perform(set.officer(), get(path + "/export.csv?col=name&col=state&row=" + chosen))
                .getContentAsString();
        assertThat(csv).contains("Name", "State", "Chan", "Submitted").doesNotContain("Bopha");
        assertThat(perform(set.officer(), get(path + "/export.xlsx")).getContentType())
                .contains("spreadsheetml");
        PersonId reviewer =
                cast.with(Role.REVIEWER, ScopeKind.EDITION, set.edition().value());
        PersonId elsewhere = cast.with(
                Role.SECRETARIAT,
                ScopeKind.EDITION,
                admission.open(false, 2).edition().value());
        for (PersonId stranger : List.of(set.coordinator(), reviewer, elsewhere))
            for (String closed : List.of(path, path + "/export.csv", path + "/export.xlsx", decisions()))
                assertThat(perform(stranger, get(closed)).getStatus())
                        .as(closed)
                        .isEqualTo(404);
    }

    private String decisions() {
        return "/admission/calls/" + set.callSlug() + "/decisions";
    }

    private List<String> staged(ApplicationId... applications) {
        return db.sql("select verdict from admission_decision where state = 'STAGED' and application_id = any(:ids)")
                .ids("ids", List.of(applications))
                .list(String.class);
    }

    @Test
    void one_decision_is_staged_for_all_that_are_ticked_and_sent_again_it_changes_nothing() throws Exception {
        ApplicationId one = applied("Bopha");
        ApplicationId two = applied("Chan");
        applied("Dara");
        Document page = open(set.officer(), decisions() + "?row=" + one + "&row=" + two);
        assertThat(page.select("input[name=applications]")).hasSize(3);
        assertThat(page.select("input[name=applications][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder(one.toString(), two.toString());
        for (int time = 0; time < 2; time++) {
            var answer = perform(
                    set.officer(),
                    post(decisions())
                            .param("applications", one.toString(), two.toString())
                            .param("verdict", "NO")
                            .param("reason", "There are few places."));
            assertThat(answer.getHeader("Location")).endsWith("/applications");
        }
        assertThat(staged(one, two)).containsExactly("NO", "NO");
        assertThat(names("?decision=NO")).hasSize(2);
        assertThat(open(set.officer(), decisions()).select("input[name=applications]"))
                .hasSize(1);
    }

    @Test
    void whoever_finds_no_seat_is_named_and_the_others_stand() throws Exception {
        ApplicationId[] all = {applied("Bopha"), applied("Chan"), applied("Dara")};
        var answer = perform(
                set.officer(),
                post(decisions())
                        .param("applications", all[0].toString(), all[1].toString(), all[2].toString())
                        .param("verdict", "SELECT"));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.getContentAsString()).select(".notice").text())
                .contains("For one applicant this could not be staged", "All places of this cell are taken");
        assertThat(staged(all)).containsExactly("SELECT", "SELECT");
    }

    @Test
    void what_is_missing_is_said_beside_the_field_and_what_was_typed_stays() throws Exception {
        ApplicationId one = applied("Bopha");
        var answer = perform(
                set.officer(),
                post(decisions()).param("applications", one.toString()).param("verdict", "NO"));
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#reason-error").text()).contains("Please give a reason");
        assertThat(page.select("input[name=applications][checked]")).hasSize(1);
        assertThat(perform(set.officer(), post(decisions()).param("verdict", "RESERVE"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(perform(
                                set.officer(),
                                post(decisions())
                                        .param("applications", "nonsense")
                                        .param("verdict", "SELECT"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(staged(one)).isEmpty();
    }
}
