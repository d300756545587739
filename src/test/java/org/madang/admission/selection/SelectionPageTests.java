package org.madang.admission.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.DeclareTie;
import org.madang.admission.Relation;
import org.madang.admission.ReleaseDecisions;
import org.madang.admission.SampleAdmission;
import org.madang.admission.SampleSelection;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MadangTest
class SelectionPageTests {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleAdmission sample;

    @Autowired
    SampleSelection people;

    @Autowired
    ReleaseDecisions release;

    @Autowired
    WithdrawApplication withdraw;

    @Autowired
    DeclareTie declare;

    private SampleAdmission.Set set;

    @BeforeEach
    void aCall() {
        set = sample.open(false, 2);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void floors_are_moved_in_the_address_and_their_effect_is_said() throws Exception {
        people.applied(set, 5, 4, -3, 2);
        mvc.perform(get("/admission/calls/" + set.callSlug()).with(cast.as(set.officer())))
                .andExpect(content().string(containsString("/selection")));
        mvc.perform(get(at()).with(cast.as(set.officer())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 of 2 seats are filled")))
                .andExpect(content().string(containsString("the same people would be selected")))
                .andExpect(content().string(containsString("Yes (Can you be online in the evening?)")));
        mvc.perform(get(at())
                        .param("reserves", "1")
                        .param("floor-" + SampleSelection.ONLINE, "1")
                        .with(cast.as(set.officer())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The guarantees change one seat")))
                .andExpect(
                        content().string(containsString("By the guarantee: Yes (Can you be online in the evening?).")))
                .andExpect(content().string(containsString("The score is 2; the lowest selected is 5.")))
                .andExpect(content().string(containsString("Would be selected without guarantees.")));
    }

    @Test
    void it_is_staged_as_seen_and_said_in_korean() throws Exception {
        people.applied(set, 5, 4, 3);
        PersonId officer = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(officer, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        String page = mvc.perform(get(at()).with(cast.as(officer)))
                .andExpect(content().string(containsString("2자리 가운데 2자리가 채워집니다")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        mvc.perform(staging(officer, "0".repeat(64)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("아무것도 준비하지 않았습니다")));
        mvc.perform(staging(officer, seen(page))).andExpect(redirectedUrl("/admission/calls/" + set.callSlug()));
        mvc.perform(get(at()).with(cast.as(officer)))
                .andExpect(content().string(containsString("선발 2명, 예비 1명, 선발되지 않음 0명")))
                .andExpect(content().string(containsString(set.callSlug())));
    }

    @Test
    void how_somebody_was_judged_is_kept_from_an_officer_who_has_a_tie_to_them() throws Exception {
        people.applied(set, 5, 5);
        var third = people.one(set, "Applicant of mine", 4);
        people.one(set, "Applicant of nobody", 3);
        PersonId tied = cast.secretariat();
        String selection = at() + "?reserves=0";
        String decisions = "/admission/calls/" + set.callSlug();
        // What could leak: the officer without a tie reads it on both pages.
        for (String path : List.of(selection, decisions))
            assertThat(row(path, set.officer(), "Applicant of mine")).as(path).containsPattern("\\b4\\b");
        assertThat(names(decisions, tied)).containsSubsequence("Applicant of mine", "Applicant of nobody");
        declare.declare(third.id(), Relation.FAMILY, "A cousin", tied);
        for (String path : List.of(selection, decisions))
            assertThat(row(path, tied, "Applicant of mine")).as(path).doesNotContainPattern("\\b4\\b");
        assertThat(row(selection, tied, "Applicant of mine")).contains("Kept from you");
        assertThat(row(selection, tied, "Applicant of nobody")).contains("The score is 3");
        assertThat(names(decisions, tied)).containsSubsequence("Applicant of nobody", "Applicant of mine");
        assertThat(names(selection, tied)).containsSubsequence("Applicant of nobody", "Applicant of mine");
    }

    private Document open(String path, PersonId by) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(cast.as(by)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String row(String path, PersonId by, String name) throws Exception {
        return open(path, by).select("tr:has(th:contains(" + name + ")) td").text();
    }

    private List<String> names(String path, PersonId by) throws Exception {
        return open(path, by).select("tbody th[scope=row]").eachText();
    }

    @Test
    void a_seat_that_is_free_again_leads_to_whom_the_rules_promote() throws Exception {
        var all = people.applied(set, 5, 4, 3);
        String page = mvc.perform(get(at()).with(cast.as(set.officer())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        mvc.perform(staging(set.officer(), seen(page)));
        release.release(set.call(), LocalDateTime.of(2021, 7, 20, 23, 59), null, set.officer());
        String decisions = "/admission/calls/" + set.callSlug();
        mvc.perform(get(decisions).with(cast.as(set.officer())))
                .andExpect(content().string(not(containsString("A seat is free again"))));
        mvc.perform(get(at()).with(cast.as(set.officer())))
                .andExpect(content().string(containsString("Nobody gets a seat by this result")));
        withdraw.withdraw(all.get(0).id(), "", all.get(0).person());
        mvc.perform(get(decisions).with(cast.as(set.officer())))
                .andExpect(content().string(containsString("A seat is free again")));
        mvc.perform(get(at()).with(cast.as(set.officer())))
                .andExpect(content().string(containsString("Would get a seat now")))
                .andExpect(content().string(containsString("Holds a seat already")));
    }

    @Test
    void what_is_no_number_stands_beside_its_field_and_is_kept() throws Exception {
        people.applied(set, 5);
        for (String odd : List.of("many", "-1", "1000", "99999999999999999999", "1.5"))
            mvc.perform(get(at())
                            .param("reserves", "1")
                            .param("institution", odd)
                            .with(cast.as(set.officer())))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("value=\"" + odd + "\"")));
        mvc.perform(get(at())
                        .param("cell", "nothing")
                        .param("floor-", "3")
                        .param("floor-x", "9")
                        .with(cast.as(set.officer())))
                .andExpect(status().isOk());
        mvc.perform(post("/admission/calls/" + set.callSlug() + "/selections")
                        .with(cast.as(set.officer()))
                        .with(csrf()))
                .andExpect(status().isConflict());
    }

    @Test
    void only_those_who_decide_see_it() throws Exception {
        people.applied(set, 5);
        PersonId reviewer =
                cast.with(Role.REVIEWER, ScopeKind.EDITION, set.edition().value());
        for (PersonId other : List.of(reviewer, set.coordinator(), sample.applicant("Other"))) {
            mvc.perform(get(at()).with(cast.as(other))).andExpect(status().isNotFound());
            mvc.perform(staging(other, "0".repeat(64))).andExpect(status().isNotFound());
        }
    }

    @Test
    void one_applicant_and_three_need_the_same_number_of_statements() throws Exception {
        people.applied(set, 5);
        int one = statements();
        people.applied(set, 4, -3);
        assertThat(statements()).isEqualTo(one);
    }

    @Test
    void an_edition_without_seats_says_so() throws Exception {
        var empty = sample.open(false, 0);
        mvc.perform(get("/admission/calls/" + empty.callSlug() + "/selection").with(cast.as(empty.officer())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No seats")))
                .andExpect(content().string(not(containsString("name=\"seen\""))));
    }

    private int statements() throws Exception {
        mvc.perform(get(at()).with(cast.as(set.officer()))).andExpect(status().isOk());
        int before = Db.statements();
        mvc.perform(get(at()).with(cast.as(set.officer()))).andExpect(status().isOk());
        return Db.statements() - before;
    }

    private String at() {
        return "/admission/calls/" + set.callSlug() + "/selection";
    }

    private MockHttpServletRequestBuilder staging(PersonId by, String seen) {
        return post("/admission/calls/" + set.callSlug() + "/selections")
                .with(cast.as(by))
                .with(csrf())
                .param("reserves", "3")
                .param("seen", seen);
    }

    private static String seen(String page) {
        var matcher = SEEN.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
