package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MadangTest
class ReviewPagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleAdmission sample;

    @Autowired
    ReviewApplication review;

    @Autowired
    ReopenReview reopen;

    SampleAdmission.Set set;
    ApplicationId application;
    String at;
    PersonId reviewer;

    @BeforeEach
    void anApplication() {
        set = sample.open(false, 10);
        application = sample.submitted(set, sample.applicant("Sok Dara"));
        at = "/admission/reviews/" + sample.reading(application);
        reviewer = sample.reviewer(set);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void the_rubric_is_written_judged_by_and_then_stands() throws Exception {
        String rubric = "/admission/calls/" + set.callSlug() + "/rubric";
        mvc.perform(get("/admission/calls/" + set.callSlug()).with(cast.as(set.officer())))
                .andExpect(content().string(containsString(rubric)));
        mvc.perform(staff(post(rubric + "/new").param("name-ko", "계획").param("weight", "0")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("계획")))
                .andExpect(content().string(containsString("a whole number from 1 to 100")));
        mvc.perform(staff(post(rubric + "/new")
                        .param("name-en", "Plan")
                        .param("name-ko", "계획")
                        .param("weight", "3")
                        .param("high-en", "Could begin tomorrow")))
                .andExpect(redirectedUrl(rubric));
        mvc.perform(staff(post(rubric + "/new").param("name-en", "Need").param("weight", "1")))
                .andExpect(redirectedUrl(rubric));
        mvc.perform(get(rubric).with(cast.as(set.officer())))
                .andExpect(content().string(containsString("Weight 3, 75%")))
                .andExpect(content().string(containsString("Could begin tomorrow")));
        mvc.perform(get(at).with(cast.as(reviewer)))
                .andExpect(content().string(containsString("Plan (75%)")))
                .andExpect(content().string(containsString("Could begin tomorrow")));
        mvc.perform(mine(post(at).param("version", "0").param("mark-c1", "4").param("to", "handin")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"4\" checked")));
        mvc.perform(staff(post(rubric + "/c1/removal"))).andExpect(redirectedUrl(rubric));
        mvc.perform(staff(post(rubric).param("blindness", "FULLY")))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody has begun to judge by these rules")));
        mvc.perform(mine(post(at).param("version", "1").param("mark-c2", "5").param("to", "handin")))
                .andExpect(redirectedUrl(at));
        mvc.perform(get(at).with(cast.as(reviewer))).andExpect(content().string(containsString("4.25 of 5")));
    }

    @Test
    void a_field_is_saved_as_it_is_left_and_a_stale_page_loses_nothing() throws Exception {
        mvc.perform(mine(post(at + "/fields")
                        .param("version", "0")
                        .param("field", "note")
                        .param("note", "From the phone")))
                .andExpect(status().isOk())
                .andExpect(content().string("1"));
        mvc.perform(mine(post(at + "/fields")
                        .param("version", "0")
                        .param("field", "note")
                        .param("note", "From the desk")))
                .andExpect(status().isConflict())
                .andExpect(content().string("From the phone"));
        mvc.perform(mine(post(at).param("version", "0")
                        .param("mark-overall", "3")
                        .param("note", "From the desk")
                        .param("to", "handin")))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("From the phone")))
                .andExpect(content().string(containsString("From the desk")));
        for (String wrong : new String[] {"6", "five", "-1", "99999999999999999999"})
            mvc.perform(mine(post(at).param("version", "9").param("mark-overall", wrong)))
                    .andExpect(status().isUnprocessableContent());
    }

    @Test
    void the_others_are_read_after_ones_own_and_never_before() throws Exception {
        PersonId other = sample.reviewer(set);
        review.review(application, 2, "A thin plan indeed", other);
        mvc.perform(get(at).with(cast.as(reviewer))).andExpect(content().string(not(containsString("thin plan"))));
        review.review(application, 5, "", reviewer);
        mvc.perform(get(at).with(cast.as(reviewer))).andExpect(content().string(containsString("A thin plan indeed")));
        reopen.reopen(application, reviewer, "Please say why.", set.officer());
        mvc.perform(get(at).with(cast.as(reviewer)))
                .andExpect(content().string(not(containsString("thin plan"))))
                .andExpect(content().string(containsString("Please say why.")));
    }

    @Test
    void an_officer_who_also_judges_hands_in_first_and_one_who_is_tied_reads_no_review() throws Exception {
        PersonId other = sample.reviewer(set);
        review.review(application, 2, "A thin plan indeed", other);
        String file = "/admission/applications/" + application;
        mvc.perform(get(file).with(cast.as(set.officer())))
                .andExpect(content().string(containsString("A thin plan indeed")))
                .andExpect(content().string(containsString("Give this review back")));
        cast.give(set.officer(), Role.REVIEWER, ScopeKind.EDITION, set.edition().value());
        mvc.perform(get(file).with(cast.as(set.officer())))
                .andExpect(content().string(not(containsString("thin plan"))))
                .andExpect(content().string(containsString("Once your own review is handed in")));
        cast.give(
                set.coordinator(),
                Role.SECRETARIAT,
                ScopeKind.EDITION,
                set.edition().value());
        mvc.perform(get(file).with(cast.as(set.coordinator())))
                .andExpect(content().string(not(containsString("thin plan"))))
                .andExpect(content().string(not(containsString(file + "/decision"))))
                .andExpect(content().string(containsString("another of the secretariat")));
        mvc.perform(post(file + "/reviews/" + other + "/reopening")
                        .with(cast.as(set.coordinator()))
                        .with(csrf())
                        .param("reopen-" + other, "Higher!"))
                .andExpect(redirectedUrl(file));
        mvc.perform(post(file + "/reviews/" + other + "/reopening")
                        .with(cast.as(set.officer()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void who_steps_back_is_led_to_their_list_and_finds_nothing_there() throws Exception {
        mvc.perform(mine(post(at + "/recusal").param("recusal", "My pupil")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("My pupil")));
        mvc.perform(mine(post(at + "/recusal").param("relation", "TEACHER").param("recusal", "My pupil")))
                .andExpect(redirectedUrl("/admission/reviews"));
        mvc.perform(get(at).with(cast.as(reviewer))).andExpect(status().isNotFound());
        mvc.perform(get("/admission/reviews").with(cast.as(reviewer)))
                .andExpect(content().string(not(containsString("Sok Dara"))))
                .andExpect(content().string(containsString("One application is kept from you")));
    }

    @Test
    void the_list_needs_the_same_statements_for_one_row_and_for_three() throws Exception {
        statements();
        int one = statements();
        sample.submitted(set, sample.applicant("Two"));
        sample.submitted(set, sample.applicant("Three"));
        assertThat(statements()).isEqualTo(one).isLessThanOrEqualTo(9);
    }

    private int statements() throws Exception {
        var signedIn = cast.as(reviewer);
        int before = Db.statements();
        mvc.perform(get("/admission/reviews").with(signedIn)).andExpect(status().isOk());
        return Db.statements() - before;
    }

    private MockHttpServletRequestBuilder staff(MockHttpServletRequestBuilder request) {
        return request.with(cast.as(set.officer())).with(csrf());
    }

    private MockHttpServletRequestBuilder mine(MockHttpServletRequestBuilder request) {
        return request.with(cast.as(reviewer)).with(csrf());
    }
}
