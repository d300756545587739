package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.MockMvc;

/** The letters that an officer sees before a release are the letters that go out. */
@MadangTest
class LettersTests {
    private static final LocalDateTime ANSWER = LocalDateTime.of(2021, 7, 20, 23, 59);
    private static final Instant END = ANSWER.atZone(SampleAdmission.SEOUL).toInstant();

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    SampleAdmission sample;

    @Autowired
    StageDecision stage;

    @Autowired
    ReleaseDecisions release;

    @Autowired
    DecisionLetters letters;

    @Autowired
    Calls calls;

    SampleAdmission.Set set;
    Calls.Call call;

    @BeforeEach
    void aCall() {
        set = sample.open(false, 5);
        call = calls.find(set.call()).orElseThrow();
    }

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    @Test
    void what_was_shown_is_what_is_sent_and_what_is_kept() {
        PersonId person = staged("Sok Dara", Language.KHMER, Verdict.SELECT);
        var step = letters.step(call, END, null, "", null, set.officer());
        var shown = step.letter();
        assertThat(shown).isNotNull();
        assertThat(shown.text()).contains("ភ្នំពេញ", "សេអ៊ូល", "/offers/");
        assertThat(release.release(set.call(), ANSWER, letters.seal(call, END), set.officer()))
                .isInstanceOf(ReleaseDecisions.Outcome.Released.class);
        assertThat(db.sql(
                                "select body_text from notifications_message where recipient_person = :p and dedupe_key = :key")
                        .param("p", person)
                        .param("key", "decision-" + shown.decision())
                        .one(String.class))
                .isEqualTo(shown.text());
        assertThat(db.sql("select text from admission_letter where decision_id = :id")
                        .param("id", shown.decision())
                        .one(String.class))
                .isEqualTo(shown.text());
        String offer = db.sql("select id::text from admission_offer where decision_id = :id")
                .param("id", shown.decision())
                .one(String.class);
        assertThat(shown.text()).contains("/offers/" + offer);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> db.sql("update admission_letter set text = 'Other' where decision_id = :id")
                                .param("id", shown.decision())
                                .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_letter_that_would_say_something_else_is_not_released() {
        PersonId person = staged("Sok Dara", Language.ENGLISH, Verdict.SELECT);
        String seen = letters.seal(call, END);
        assertThat(letters.seal(call, END.plusSeconds(86_400))).isNotEqualTo(seen);
        db.sql("update identity_person set language = 'ko' where id = :id")
                .param("id", person)
                .update();
        assertThat(release.release(set.call(), ANSWER, seen, set.officer()))
                .isInstanceOf(ReleaseDecisions.Outcome.ChangedMeanwhile.class);
        assertThat(release.release(set.call(), ANSWER, letters.seal(call, END), set.officer()))
                .isInstanceOf(ReleaseDecisions.Outcome.Released.class);
    }

    @Test
    void letters_are_counted_by_kind_and_language_and_stepped_through_one_by_one() {
        staged("One", Language.ENGLISH, Verdict.SELECT);
        staged("Two", Language.KOREAN, Verdict.SELECT);
        staged("Three", new Language("fil"), Verdict.NO);
        assertThat(letters.counted(set.call(), set.officer()))
                .extracting(each -> each.kind() + " " + each.language() + " " + each.count())
                .containsExactly("SELECT en 1", "SELECT ko 1", "NO fil 1");
        var first = letters.step(call, END, null, "", null, set.officer());
        assertThat(first.place()).isEqualTo(1);
        assertThat(first.all()).isEqualTo(3);
        assertThat(first.before()).isNull();
        var second = letters.step(call, END, null, "", first.after(), set.officer());
        assertThat(second.before()).isEqualTo(first.letter().decision());
        assertThat(second.place()).isEqualTo(2);
        var no = letters.step(call, END, LetterKind.NO, "", null, set.officer());
        assertThat(no.all()).isEqualTo(1);
        assertThat(no.letter().wanted()).isEqualTo(new Language("fil"));
        assertThat(no.letter().language()).isEqualTo(Language.ENGLISH);
        assertThat(letters.step(call, END, LetterKind.RESERVE, "", null, set.officer())
                        .letter())
                .isNull();
    }

    @Test
    void the_pages_show_each_letter_and_cost_the_same_for_three() throws Exception {
        staged("One", Language.ENGLISH, Verdict.SELECT);
        String at = "/admission/calls/" + set.callSlug() + "/release";
        int one = statements(at);
        int single = statements(at + "/letters");
        staged("Two", Language.KOREAN, Verdict.RESERVE);
        staged("Three", new Language("fil"), Verdict.NO);
        assertThat(statements(at)).isEqualTo(one);
        assertThat(statements(at + "/letters")).isEqualTo(single);
        Document page = page(at + "?answer=2021-07-20");
        assertThat(page.select("main").text())
                .contains("Step through all 3 letters", "Offer of a place", "예비 합격 안내", "23:59", "21:59");
        assertThat(page.select("input[name=answer]").val()).isEqualTo("2021-07-20");
        assertThat(page(at + "?answer-day=31&answer-month=2&answer-year=2022").select(".field-wrong"))
                .hasSize(1);
        Document letter = page(at + "/letters?answer=2021-07-20&kind=NO");
        assertThat(letter.select("main").text())
                .contains("Letter 1 of 1", "Three", "Another field", "this letter is in: English");
        assertThat(page(at + "/letters?kind=RESERVE&language=en").select("main").text())
                .contains("No such letter is staged");
        assertThat(page(at + "/letters?at=nonsense&kind=x&language=%00")
                        .select("main")
                        .text())
                .contains("Letter 1 of 3");
        mvc.perform(get(at + "/letters").with(cast.as(set.coordinator()))).andExpect(status().isNotFound());
    }

    private PersonId staged(String name, Language language, Verdict verdict) {
        PersonId person = cast.person(name, language, "KH", "Asia/Phnom_Penh");
        ApplicationId id = sample.submitted(set, person);
        assertThat(stage.stage(
                        id,
                        verdict,
                        verdict == Verdict.RESERVE ? 1 : null,
                        verdict == Verdict.NO ? "Another field" : "",
                        set.officer()))
                .isInstanceOf(StageDecision.Outcome.Staged.class);
        return person;
    }

    private int statements(String path) throws Exception {
        page(path);
        int before = Db.statements();
        page(path);
        return Db.statements() - before;
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(cast.as(set.officer())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
