package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What was changed in a call, from what to what, for those who prepare it. */
@MadangTest
class CallHistoryTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleAdmission sample;

    @Autowired
    EditCall edit;

    @Autowired
    WriteCriterion write;

    @Autowired
    RemoveCriterion remove;

    SampleAdmission.Set set;

    @BeforeEach
    void anOpenCall() {
        set = sample.open(true, 10);
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    private void later(SampleAdmission.Set in, String title, int days) {
        var what = new EditCall.Particulars(
                Multilingual.of("en", title),
                Multilingual.of("en", "Anything"),
                SampleAdmission.OPENS,
                SampleAdmission.CLOSES.plusDays(days),
                SampleAdmission.SEOUL,
                true,
                false,
                30,
                null,
                List.of(in.track()));
        assertThat(edit.edit(in.call(), what, in.officer())).isInstanceOf(EditCall.Outcome.Edited.class);
    }

    private MockHttpServletResponse open(PersonId by) throws Exception {
        return mvc.perform(get("/set-up/calls/" + set.callSlug() + "/history").with(cast.as(by)))
                .andReturn()
                .getResponse();
    }

    private Document page(PersonId by) throws Exception {
        var answer = open(by);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).doesNotContain("⟦");
        return Jsoup.parse(answer.getContentAsString());
    }

    @Test
    void a_later_deadline_stands_beside_the_one_that_was_announced() throws Exception {
        later(set, "A new title", 2);
        var lines = page(set.officer()).select("ol.lines > li").eachText();
        assertThat(lines.getFirst()).contains("Changed", "Closes", "→", "Title (English)", "A new title");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).startsWith("Opened"))
                .last()
                .satisfies(line -> assertThat(line).startsWith("Prepared"));
        PersonId korean = cast.person("박서연", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(korean, Role.SECRETARIAT, ScopeKind.PLATFORM, null);
        assertThat(page(korean).text()).contains("변경 이력", "수정", "마감", "공고 시작");
    }

    @Test
    void a_criterion_that_was_removed_can_be_read_again() throws Exception {
        var words = Multilingual.of("en", "Fits the course");
        var written =
                write.write(set.call(), null, new Rubric.Criterion("", words, 3, words, words, words), set.officer());
        remove.remove(set.call(), ((WriteCriterion.Outcome.Written) written).key(), set.officer());
        assertThat(page(set.officer()).select("ol.lines > li").first().text())
                .contains("Criterion removed", "Criterion (English)", "Fits the course", "Weight", "3");
    }

    @Test
    void another_call_is_not_told_of_and_only_officers_come_in() throws Exception {
        var other = sample.open(true, 10);
        later(other, "A hidden title", 3);
        assertThat(page(set.officer()).text()).doesNotContain("A hidden title");
        assertThat(open(sample.applicant("Sok Dara")).getStatus()).isIn(403, 404);
        PersonId elsewhere =
                cast.with(Role.SECRETARIAT, ScopeKind.EDITION, other.edition().value());
        assertThat(open(elsewhere).getStatus()).isEqualTo(404);
    }

    @Test
    void it_is_linked_from_the_call_and_costs_the_same_however_long_it_is() throws Exception {
        assertThat(mvc.perform(get("/set-up/calls/" + set.callSlug()).with(cast.as(set.officer())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("/set-up/calls/" + set.callSlug() + "/history");
        int one = statements();
        for (int days = 1; days < 5; days++) later(set, "Title " + days, days);
        assertThat(statements()).isEqualTo(one);
    }

    private int statements() throws Exception {
        var signedIn = cast.as(set.officer());
        String path = "/set-up/calls/" + set.callSlug() + "/history";
        // The first look may fill what is remembered between requests.
        mvc.perform(get(path).with(signedIn));
        int before = Db.statements();
        mvc.perform(get(path).with(signedIn));
        return Db.statements() - before;
    }
}
