package org.madang.admission.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.admission.ApplicationId;
import org.madang.admission.Question;
import org.madang.admission.SampleAdmission;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever prepares a call says which question asks for gender; it is counted and nothing else. */
@MadangTest
class GenderTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleAdmission sample;

    private SampleAdmission.Set set;
    private String editor;

    @BeforeEach
    void a_call_whose_form_asks_for_gender() throws Exception {
        set = sample.open(false, 10);
        editor = "/set-up/calls/" + set.callSlug();
        ask("Gender", "Woman", "Man", "Another");
        mvc.perform(post(editor + "/version").with(cast.as(set.officer())).with(csrf()))
                .andExpect(redirectedUrl(editor));
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    private void ask(String label, String... options) throws Exception {
        var request = post(editor + "/questions")
                .with(cast.as(set.officer()))
                .with(csrf())
                .param("kind", "CHOICE")
                .param("required", "yes")
                .param("gender", "yes")
                .param("label-en", label);
        for (int i = 0; i < options.length; i++) request.param("new-" + (i + 1) + "-en", options[i]);
        mvc.perform(request).andExpect(redirectedUrl(editor + "/questions"));
    }

    private ApplicationId applied(String name, String gender) {
        return applied(name, "q-q1", gender);
    }

    private ApplicationId applied(String name, String question, String gender) {
        PersonId person = sample.applicant(name);
        ApplicationId id = sample.draft(set, person);
        sample.fill(set, id, person);
        if (!gender.isEmpty()) sample.write(id, question, gender, person);
        sample.hand(id, person);
        return id;
    }

    private Document page(String path, PersonId reader) throws Exception {
        var answer = mvc.perform(get(path).with(cast.as(reader))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private static Element row(Document page, String part) {
        return page.select("tbody tr").stream()
                .filter(each -> each.select("th").text().contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no row of " + part + " in " + page.select("table").text()));
    }

    @Test
    void it_is_counted_where_it_was_given_and_never_for_so_few_that_they_are_known() throws Exception {
        for (int i = 0; i < 3; i++) applied("W " + i, "o1");
        applied("N", "o3");
        applied("Silent", "");
        Document page = page("/admission/calls/" + set.callSlug() + "/funnel?by=gender", set.officer());
        assertThat(row(page, "Woman").select("td").eachText()).startsWith("3", "3");
        assertThat(row(page, "Another").text())
                .contains("Fewer than three people")
                .doesNotContain("1");
        assertThat(row(page, "Not said").text()).contains("Fewer than three people");
        assertThat(page.select("tfoot")).isEmpty();
    }

    @Test
    void two_calls_with_answers_of_their_own_are_counted_together_by_what_they_say() throws Exception {
        PersonId officer =
                cast.with(Role.SECRETARIAT, ScopeKind.EDITION, set.edition().value());
        for (int i = 0; i < 2; i++) applied("W " + i, "o1");
        set = sample.openAt(set.edition(), set.track(), set.officer(), false, 0, true);
        editor = "/set-up/calls/" + set.callSlug();
        ask("What is your gender?", "Man", "Woman");
        mvc.perform(post(editor + "/version").with(cast.as(set.officer())).with(csrf()));
        for (int i = 0; i < 2; i++) applied("V " + i, "o2");
        assertThat(row(page("/admission/funnel?by=gender", officer), "Woman")
                        .select("td")
                        .eachText())
                .startsWith("4", "4");
    }

    @Test
    void each_is_counted_by_the_question_that_asked_in_the_version_they_answered() throws Exception {
        for (int i = 0; i < 3; i++) applied("W " + i, "o1");
        ask("Which is it?", "Man", "Woman");
        mvc.perform(post(editor + "/version").with(cast.as(set.officer())).with(csrf()));
        for (int i = 0; i < 4; i++) applied("V " + i, "q-q2", "o2");
        // The first question stands on in the form and counts no more for whoever was asked the second.
        for (int i = 0; i < 3; i++) applied("U " + i, "o2");
        Document page = page("/admission/calls/" + set.callSlug() + "/funnel?by=gender", set.officer());
        assertThat(row(page, "Woman").select("td").eachText()).startsWith("7", "7");
        assertThat(row(page, "Not said").select("td").eachText()).startsWith("3", "3");
    }

    @Test
    void nobody_has_to_answer_it_and_a_form_has_one() throws Exception {
        Document form = page(editor + "/questions/q1", set.officer());
        assertThat(form.select("#gender").hasAttr("checked")).isTrue();
        assertThat(form.select("#required").hasAttr("checked")).isFalse();
        ask("Sex", "F", "M");
        assertThat(page(editor + "/questions", set.officer()).text()).containsOnlyOnce("counted by gender");
        assertThat(page(editor + "/questions/q1", set.officer())
                        .select("#gender")
                        .hasAttr("checked"))
                .isFalse();
        PersonId korean = cast.person("담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(page(editor + "/questions/q2", korean).text()).contains("성별을 묻는 질문");
        assertThatThrownBy(() -> Question.text("g", Multilingual.of("en", "Gender"), 20, false)
                        .askingGender(true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_reviewer_reads_it() throws Exception {
        ApplicationId id = applied("Dara", "o3");
        PersonId reviewer = sample.reviewer(set);
        Document read = page("/admission/reviews/" + sample.reading(id), reviewer);
        assertThat(read.text()).contains("Rain").doesNotContain("Another");
        assertThat(page("/admission/applications/" + id, set.officer()).text()).contains("Another");
        assertThat(page("/admission/calls/" + set.callSlug() + "/rubric", set.officer())
                        .select("input[value=q-q1]"))
                .as("it is always withheld")
                .isEmpty();
    }
}
