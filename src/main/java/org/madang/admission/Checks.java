package org.madang.admission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.madang.shared.text.Graphemes;

/** Looks at answers one by one and says what is wrong with each, in the order they are looked at. */
final class Checks {
    private final Fields fields;
    private final Map<String, String> answers;
    private final List<Fields.Problem> problems = new ArrayList<>();

    Checks(Fields fields, Map<String, String> answers) {
        this.fields = fields;
        this.answers = answers;
    }

    List<Fields.Problem> problems() {
        return problems;
    }

    void fixed(String field) {
        switch (field) {
            case Fields.PRINT_NAME -> text(field, true, Fields.NAME_LIMIT);
            case Fields.LATIN_NAME -> {
                text(field, true, Fields.NAME_LIMIT);
                if (!answer(field).codePoints().allMatch(Checks::latin)) wrong(field, "admission.wrong.latin");
            }
            case Fields.COUNTRY, Fields.CITIZENSHIP -> {
                if (!country(answer(field))) wrong(field, "admission.wrong.country");
            }
            case Fields.TRACK -> track();
            case Fields.GRADE -> {
                if (fields.grade(answers) == null) wrong(field, "admission.wrong.grade");
            }
            case Fields.AGE -> {
                var age = fields.form().eligibility().age();
                if (age == null || !age.answers(answer(field))) wrong(field, "admission.wrong.birth");
            }
            case Fields.YEARS -> number(field, true, 0L, 80L);
            case Fields.LANGUAGES -> choice(field, true, this::languages);
            default -> text(field, true, Fields.STATEMENT_LIMIT);
        }
    }

    void question(Question question) {
        String field = question.field();
        var bounds = question.bounds();
        switch (question.kind()) {
            case TEXT, LONG_TEXT -> text(field, question.required(), bounds.graphemes());
            case CHOICE ->
                choice(
                        field,
                        question.required(),
                        said -> question.choices().stream()
                                .anyMatch(option -> option.value().equals(said)));
            case NUMBER -> number(field, question.required(), bounds.least(), bounds.most());
            case DATE -> {
                if (blankDate(answer(field)) ? question.required() : Typed.date(answer(field)) == null)
                    wrong(field, "web.form.date");
            }
            case FILE -> {
                if (question.required() && Typed.file(answer(field)) == null) wrong(field, "admission.wrong.file");
            }
            case DECLARATION -> {
                if (question.required() && answer(field).isEmpty()) wrong(field, "admission.wrong.declaration");
            }
        }
    }

    private void track() {
        var track = fields.chosen(answers);
        String country = answer(Fields.COUNTRY);
        if (track.isEmpty()) wrong(Fields.TRACK, "admission.wrong.track");
        else if (country(country) && !track.get().takes(country)) wrong(Fields.TRACK, "admission.wrong.track.country");
    }

    private void text(String field, boolean required, int limit) {
        String answer = answer(field);
        if (answer.isEmpty()) {
            if (required) wrong(field, "admission.wrong.empty");
            return;
        }
        int length = Graphemes.count(answer);
        if (length > limit) wrong(field, "admission.wrong.long", limit, length);
    }

    private void choice(String field, boolean required, Predicate<String> known) {
        String answer = answer(field);
        if (answer.isEmpty() ? required : !known.test(answer)) wrong(field, "admission.wrong.choice");
    }

    private void number(String field, boolean required, @Nullable Long least, @Nullable Long most) {
        String answer = answer(field);
        if (answer.isEmpty() && !required) return;
        Long number = Typed.number(answer);
        long from = least == null ? Long.MIN_VALUE : least;
        long to = most == null ? Long.MAX_VALUE : most;
        if (number != null && number >= from && number <= to) return;
        if (least != null && most != null) wrong(field, "web.form.number", least, most);
        else wrong(field, "admission.wrong.number");
    }

    private String answer(String field) {
        return answers.getOrDefault(field, "").strip();
    }

    private void wrong(String field, String key, Object... arguments) {
        problems.add(Fields.Problem.of(field, key, arguments));
    }

    static boolean blankDate(String typed) {
        return typed.replace("-", "").isBlank();
    }

    private static boolean country(String code) {
        return code.matches("[A-Z]{2}");
    }

    /** Tags with a space between them, or the word that none of the languages will do. */
    private boolean languages(String said) {
        var known = fields.form().eligibility().languages();
        return said.equals(Fields.NONE) || Arrays.stream(said.split(" ")).allMatch(known::contains);
    }

    private static boolean latin(int point) {
        return !Character.isLetter(point) || Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN;
    }
}
