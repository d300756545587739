package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** An officer who applied, and one who is tied to an applicant, read no judgement of that application on any page. */
@MadangTest
class TiedOfficerTests {
    private static final String PROPOSED = "Only she makes shadow puppets";

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleAdmission sample;

    @Autowired
    DeclareTie declare;

    @Autowired
    ProposeOverride propose;

    @Autowired
    StageDecision stage;

    SampleAdmission.Set set;
    ApplicationId application;
    String call;
    String override;
    /** Applied themselves, and is of the secretariat. */
    PersonId own;

    PersonId tied;

    @BeforeEach
    void an_officer_applied_and_another_is_tied_to_them() {
        set = sample.open(false, 3);
        call = "/admission/calls/" + set.callSlug();
        own = sample.applicant("Sok Dara");
        application = sample.submitted(set, own);
        cast.give(own, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        tied = cast.secretariat();
        assertThat(declare.declare(application, Relation.FAMILY, "A cousin", tied))
                .isInstanceOf(DeclareTie.Outcome.Declared.class);
        override = "/admission/applications/" + application + "/override";
        propose.propose(application, Overrides.Wish.LEAVE_OUT, PROPOSED, set.officer());
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void nobody_reads_what_was_proposed_against_the_rules_about_themselves_or_theirs() throws Exception {
        assertThat(text(set.officer(), override)).contains(PROPOSED);
        assertThat(text(set.officer(), call + "/selection")).contains(PROPOSED);
        for (PersonId reader : List.of(own, tied)) {
            var page = ask(reader, get(override));
            assertThat(page.getStatus()).isEqualTo(403);
            assertThat(Jsoup.parse(page.getContentAsString()).select("main").text())
                    .contains("You should not read this application")
                    .doesNotContain(PROPOSED, "Sok Dara");
            var sent = ask(
                    reader, post(override).with(csrf()).param("wish", "SELECT").param("reason", "Mine"));
            assertThat(sent.getStatus()).isEqualTo(403);
            assertThat(sent.getContentAsString()).doesNotContain(PROPOSED);
            assertThat(text(reader, call + "/selection")).doesNotContain(PROPOSED);
        }
    }

    @Test
    void nobody_is_told_that_such_a_proposal_waits_for_them() throws Exception {
        PersonId second = cast.secretariat();
        long all = waiting(second);
        assertThat(waiting(tied)).isEqualTo(all - 1);
        assertThat(waiting(own)).isEqualTo(all - 1);
    }

    @Test
    void an_override_of_a_draft_is_not_there() throws Exception {
        ApplicationId draft = sample.draft(set, sample.applicant("Khamla"));
        var page = ask(set.officer(), get("/admission/applications/" + draft + "/override"));
        assertThat(page.getStatus()).isEqualTo(404);
        assertThat(page.getContentAsString()).doesNotContain("Khamla");
    }

    @Test
    void what_is_staged_for_them_stands_on_no_list_and_in_no_file() throws Exception {
        stage.stage(application, Verdict.NO, null, "Too late a start", set.officer());
        String list = call + "/applications";
        for (PersonId reader : List.of(own, tied, set.officer())) {
            boolean free = reader.equals(set.officer());
            for (String told : List.of(
                    row(reader, list),
                    row(reader, call),
                    ask(reader, get(list + "/export.csv")).getContentAsString()))
                assertThat(told.toLowerCase(Locale.ROOT).contains("not selected"))
                        .as(told)
                        .isEqualTo(free);
            assertThat(text(reader, list + "?decision=NO").contains("Sok Dara")).isEqualTo(free);
            assertThat(open(reader, call).select("form[action$=/decision]")).isEmpty();
        }
    }

    @Test
    void letters_to_them_are_counted_and_looked_at_by_another() throws Exception {
        stage.stage(application, Verdict.NO, null, "Too late a start", set.officer());
        String release = call + "/release";
        assertThat(text(set.officer(), release)).contains("Too late a start");
        assertThat(text(set.officer(), release + "/letters")).contains("Sok Dara", "Too late a start");
        for (PersonId reader : List.of(own, tied)) {
            assertThat(text(reader, release))
                    .contains("One more letter goes to somebody you are tied to", "Release one decision")
                    .doesNotContain("Too late a start", "Not selected");
            assertThat(text(reader, release + "/letters")).doesNotContain("Sok Dara", "Too late a start");
        }
        PersonId other = sample.applicant("Khamla");
        stage.stage(sample.submitted(set, other), Verdict.SELECT, null, "", set.officer());
        assertThat(text(tied, release)).contains("Look at the letter", "Release 2 decisions");
        assertThat(text(tied, release + "/letters")).contains("Khamla", "Letter 1 of 1");
        PersonId korean = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        declare.declare(application, Relation.OTHER, "이웃", korean);
        assertThat(text(korean, release)).contains("통지가 1건 더 있습니다").doesNotContain("Too late a start");
    }

    private long waiting(PersonId reader) throws Exception {
        return open(reader, "/run").select(".queues li:contains(second officer) .count").stream()
                .mapToLong(count -> Long.parseLong(count.text()))
                .sum();
    }

    private String row(PersonId reader, String path) throws Exception {
        return open(reader, path).select("tr:has(a[href$=" + application + "])").text();
    }

    private String text(PersonId reader, String path) throws Exception {
        return open(reader, path).select("main").text();
    }

    private Document open(PersonId reader, String path) throws Exception {
        var answer = ask(reader, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse ask(PersonId reader, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(cast.as(reader))).andReturn().getResponse();
    }
}
