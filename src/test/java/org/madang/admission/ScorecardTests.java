package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@MadangTest
class ScorecardTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    ReviewApplication review;

    @Autowired
    SaveReview save;

    @Autowired
    DeclareTie declare;

    SampleAdmission.Set set;
    ApplicationId one;
    ApplicationId two;
    PersonId strict;
    PersonId mild;

    @BeforeEach
    void twoApplicationsAndTwoReviewers() {
        set = sample.open(false, 10);
        one = sample.submitted(set, sample.applicant("First One"));
        two = sample.submitted(set, sample.applicant("Second Two"));
        strict = cast.person("A Strict", Language.ENGLISH, "KR", "Asia/Seoul");
        mild = cast.person("B Mild", Language.ENGLISH, "KR", "Asia/Seoul");
        for (PersonId reviewer : List.of(strict, mild))
            cast.give(reviewer, Role.REVIEWER, ScopeKind.EDITION, set.edition().value());
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void the_furthest_apart_stand_first_and_each_reviewer_has_a_card() throws Exception {
        review.review(one, 3, "", strict);
        review.review(one, 4, "", mild);
        review.review(two, 1, "", strict);
        review.review(two, 5, "", mild);
        Document page = page(set.officer());
        assertThat(page.select("h2:containsOwn(disagree) ~ div tbody th").eachText())
                .containsExactly("Second Two", "First One");
        assertThat(page.select("h2:containsOwn(disagree) ~ div tbody tr")
                        .first()
                        .text())
                .contains("4", "5.0 · 1.0", "3");
        // Both read everything, so there is nothing to adjust.
        assertThat(page.text()).contains("A Strict Handed in 2 of 2").doesNotContain("Adjusted");
    }

    @Test
    void where_not_everybody_read_everything_the_adjusted_score_stands_beside() throws Exception {
        ApplicationId three = sample.submitted(set, sample.applicant("Third Three"));
        review.review(one, 2, "", strict);
        review.review(one, 4, "", mild);
        review.review(two, 2, "", strict);
        review.review(two, 4, "", mild);
        review.review(three, 4, "", mild);
        save.save(three, "note", "Not yet", 0, strict);
        Document page = page(set.officer());
        assertThat(page.text()).contains("Adjusted", "beside the score", "A Strict Handed in 2 of 3");
        assertThat(page.select("th:containsOwn(First One), th:has(a:containsOwn(First One))")
                        .first()
                        .parent()
                        .text())
                .endsWith("3 3");
    }

    @Test
    void a_tied_officer_and_one_who_still_has_to_judge_see_no_scores() throws Exception {
        for (ApplicationId id : List.of(one, two)) {
            review.review(id, 1, "", strict);
            review.review(id, 5, "", mild);
        }
        declare.declare(one, Relation.FAMILY, "My niece", set.officer());
        assertThat(page(set.officer()).text())
                .contains("left out", "Second Two")
                .doesNotContain("First One");
        cast.give(set.officer(), Role.REVIEWER, ScopeKind.EDITION, set.edition().value());
        assertThat(page(set.officer()).text()).doesNotContain("Second Two");
    }

    @Test
    void two_applications_of_a_cell_are_read_side_by_side_in_korean_too() throws Exception {
        PersonId korean = cast.person("김심사", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.REVIEWER, ScopeKind.EDITION, set.edition().value());
        String both = "/admission/reviews/compare?row=" + sample.reading(one) + "&row=" + sample.reading(two);
        Document page = document(both, korean, 200);
        assertThat(page.text()).contains("나란히 읽기", "First One", "Second Two");
        assertThat(page.select("tbody tr").size()).isGreaterThan(4);
        var signedIn = cast.as(korean);
        statements(both, signedIn);
        int two = statements(both, signedIn);
        ApplicationId third = sample.submitted(set, sample.applicant("Third"));
        assertThat(statements(both + "&row=" + sample.reading(third), signedIn)).isEqualTo(two);
        for (String wrong : List.of(
                "",
                "?row=x",
                "?row=" + sample.reading(one),
                both.substring(both.indexOf('?')) + "&row=" + java.util.UUID.randomUUID() + "&row="
                        + java.util.UUID.randomUUID() + "&row=" + java.util.UUID.randomUUID()))
            document("/admission/reviews/compare" + wrong, korean, 422);
        db.sql("update programmes_track set countries = '{KH,LA}' where id = :id")
                .param("id", set.track())
                .update();
        ApplicationId lao = sample.submitted(set, sample.applicant("Noy", "LA"));
        document("/admission/reviews/compare?row=" + sample.reading(one) + "&row=" + sample.reading(lao), korean, 422);
    }

    private Document page(PersonId reader) throws Exception {
        return document("/admission/calls/" + set.callSlug() + "/reviews", reader, 200);
    }

    private int statements(String path, RequestPostProcessor who) throws Exception {
        int before = Db.statements();
        mvc.perform(get(path).with(who)).andExpect(status().isOk());
        return Db.statements() - before;
    }

    private Document document(String path, PersonId reader, int expected) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(cast.as(reader)))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }
}
