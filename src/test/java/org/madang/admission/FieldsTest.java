package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.madang.media.FileKind;
import org.madang.programmes.EditionId;
import org.madang.programmes.TrackId;
import org.madang.shared.Ids;
import org.madang.shared.Multilingual;

class FieldsTest {
    private static final LocalDate CUT_OFF = LocalDate.of(2027, 8, 1);
    private static final Eligibility.Age AGE = new Eligibility.Age(25, 45, CUT_OFF);
    private static final Multilingual TEXT = Multilingual.of("en", "Something");
    private static final Question ABROAD = Question.choice(
            "abroad",
            TEXT,
            true,
            List.of(
                    new Question.Option("yes", TEXT),
                    new Question.Option("no", TEXT),
                    new Question.Option("once", TEXT, true)));

    private final Map<String, String> answers = new HashMap<>(Map.of(
            Fields.PRINT_NAME, "Sok Dara",
            Fields.LATIN_NAME, "Sok Dara",
            Fields.COUNTRY, "KH",
            Fields.TRACK, "film",
            Fields.STATEMENT, "I make films."));

    @Test
    void a_number_is_read_in_the_digits_of_any_script_and_kept_in_its_range() {
        var years = Question.number("films", TEXT, true, 1L, 2000L);
        assertThat(problems(years, "៤២")).isEmpty();
        assertThat(problems(years, "1 200")).isEmpty();
        assertThat(problems(years, "2,000")).isEmpty();
        assertThat(problems(years, "0")).containsExactly("web.form.number");
        assertThat(problems(years, "many")).containsExactly("web.form.number");
        assertThat(problems(years, "")).containsExactly("web.form.number");
        assertThat(problems(Question.number("films", TEXT, true, null, null), "99999999999999999999"))
                .containsExactly("admission.wrong.number");
        assertThat(problems(Question.number("films", TEXT, false, 1L, 9L), "")).isEmpty();
    }

    @Test
    void a_date_is_a_day_that_exists() {
        var date = Question.date("first", TEXT, true);
        assertThat(problems(date, "2024-2-29")).isEmpty();
        assertThat(problems(date, "២០២៤-2-3")).isEmpty();
        assertThat(problems(date, "2023-2-29")).containsExactly("web.form.date");
        assertThat(problems(date, "--")).containsExactly("web.form.date");
        assertThat(problems(Question.date("first", TEXT, false), "--")).isEmpty();
        assertThat(problems(Question.date("first", TEXT, false), "2024--")).containsExactly("web.form.date");
    }

    @Test
    void a_retired_option_can_be_chosen_no_more() {
        assertThat(problems(ABROAD, "yes")).isEmpty();
        assertThat(problems(ABROAD, "once")).containsExactly("admission.wrong.choice");
    }

    @Test
    void a_file_is_a_file_and_a_declaration_is_ticked() {
        var cv = Question.file("cv", TEXT, true, FileKind.DOCUMENT, 5);
        assertThat(problems(cv, "")).containsExactly("admission.wrong.file");
        assertThat(problems(cv, "not a file")).containsExactly("admission.wrong.file");
        assertThat(problems(cv, UUID.randomUUID() + " 1200 My life.pdf")).isEmpty();
        assertThat(cv.bytes()).isEqualTo(5_000_000);
        assertThat(Question.file("cv", TEXT, true, FileKind.DOCUMENT, 900).bytes())
                .as("never more than such a file may have at all")
                .isEqualTo(50_000_000);
        var agreed = Question.declaration("agree", TEXT, Multilingual.of("en", "I agree."));
        assertThat(problems(agreed, "")).containsExactly("admission.wrong.declaration");
        assertThat(problems(agreed, "en")).isEmpty();
    }

    @Test
    void a_question_is_asked_only_of_whom_it_concerns() {
        var where = Question.text("where", TEXT, 50, true).askedOf(new Question.Asked(List.of(), "abroad", "yes"));
        var how = Question.text("how", TEXT, 50, true).askedOf(new Question.Asked(List.of(), "where", "Lyon"));
        var permit = Question.text("permit", TEXT, 50, true).askedOf(new Question.Asked(List.of("LA"), null, null));
        Fields fields = fields(Eligibility.OPEN, ABROAD, where, how, permit);
        answers.put("q-abroad", "no");
        answers.put("q-where", "Lyon");
        assertThat(fields.problems(answers)).isEmpty();
        answers.put("q-abroad", "yes");
        assertThat(fields.problems(answers)).extracting(Fields.Problem::field).containsExactly("q-how");
        answers.put("q-where", "Paris");
        assertThat(fields.problems(answers)).isEmpty();
        answers.put(Fields.COUNTRY, "LA");
        assertThat(fields.problems(answers)).extracting(Fields.Problem::field).containsExactly("q-permit");
    }

    @Test
    void a_circle_of_conditions_asks_nobody_and_ends() {
        var one = ABROAD.askedOf(new Question.Asked(List.of(), "other", "yes"));
        var other = Question.choice("other", TEXT, true, ABROAD.options())
                .askedOf(new Question.Asked(List.of(), "abroad", "yes"));
        answers.put("q-abroad", "yes");
        answers.put("q-other", "yes");
        assertThat(fields(Eligibility.OPEN, one, other).asked(one, answers)).isFalse();
    }

    @Test
    void a_page_without_a_question_for_somebody_is_left_out() {
        var permit = Question.text("permit", TEXT, 50, true)
                .in("papers")
                .askedOf(new Question.Asked(List.of("LA"), null, null));
        var form = CallForm.of(List.of(permit)).with(new CallForm.Group("papers", TEXT, Multilingual.EMPTY));
        Fields fields = new Fields(call(), List.of(track()), form);
        assertThat(fields.parts(answers)).extracting(Fields.Part::key).containsExactly("you", "what", "words");
        answers.put(Fields.COUNTRY, "LA");
        assertThat(fields.parts(answers))
                .extracting(Fields.Part::key)
                .containsExactly("you", "what", "words", "g-papers");
    }

    @Test
    void only_whether_the_age_fits_is_an_answer() {
        var who = new Eligibility(AGE, 5, List.of("KH"), List.of("KH", "LA"), List.of("en", "ko"));
        Fields fields = fields(who);
        assertThat(fields.problems(answers))
                .extracting(Fields.Problem::field)
                .containsExactly(Fields.CITIZENSHIP, Fields.AGE, Fields.YEARS, Fields.LANGUAGES);
        assertThat(who.unmet(answers)).as("nothing is said yet").isEmpty();
        answers.put(Fields.AGE, AGE.answer(LocalDate.of(1970, 1, 1)));
        answers.put(Fields.YEARS, "៤");
        answers.put(Fields.CITIZENSHIP, "TH");
        answers.put(Fields.LANGUAGES, Fields.NONE);
        assertThat(fields.problems(answers)).isEmpty();
        assertThat(who.unmet(answers))
                .containsExactly(
                        Eligibility.Rule.AGE,
                        Eligibility.Rule.YEARS,
                        Eligibility.Rule.CITIZENSHIP,
                        Eligibility.Rule.LANGUAGES);
        answers.put(Fields.LANGUAGES, "ko en");
        answers.put(Fields.AGE, AGE.answer(LocalDate.of(1990, 1, 1)));
        assertThat(who.unmet(answers)).containsExactly(Eligibility.Rule.YEARS, Eligibility.Rule.CITIZENSHIP);
        var other = new Eligibility(new Eligibility.Age(20, 45, CUT_OFF), null, List.of(), List.of(), List.of());
        assertThat(fields(other).problems(answers))
                .as("the answer to another condition is none to this one")
                .extracting(Fields.Problem::field)
                .containsExactly(Fields.AGE);
    }

    @Property
    void the_day_one_reaches_the_age_is_in_and_the_day_one_passes_it_is_out(
            @ForAll @IntRange(min = 0, max = 400) int days) {
        assertThat(AGE.met(CUT_OFF.minusYears(25).minusDays(days))).isTrue();
        assertThat(AGE.met(CUT_OFF.minusYears(25).plusDays(days + 1L))).isFalse();
        assertThat(AGE.met(CUT_OFF.minusYears(46).plusDays(days + 1L))).isTrue();
        assertThat(AGE.met(CUT_OFF.minusYears(46).minusDays(days))).isFalse();
    }

    private List<String> problems(Question question, String answer) {
        answers.put(question.field(), answer);
        return fields(Eligibility.OPEN, question).problems(answers).stream()
                .map(Fields.Problem::key)
                .toList();
    }

    private static Fields fields(Eligibility who, Question... questions) {
        return new Fields(
                call(), List.of(track()), CallForm.of(List.of(questions)).with(who));
    }

    private static Calls.TrackChoice track() {
        return new Calls.TrackChoice(new TrackId(Ids.next()), "film", TEXT, "FILM", List.of());
    }

    private static Calls.Call call() {
        Instant now = Instant.parse("2027-01-01T00:00:00Z");
        return new Calls.Call(
                new CallId(Ids.next()),
                "call",
                new EditionId(Ids.next()),
                Ids.next(),
                TEXT,
                TEXT,
                ZoneId.of("Asia/Seoul"),
                now,
                now.plusSeconds(60),
                true,
                false,
                true,
                now,
                0,
                1,
                null,
                null);
    }
}
