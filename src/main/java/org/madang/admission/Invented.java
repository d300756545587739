package org.madang.admission;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.madang.programmes.Grade;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;

/**
 * An applicant who does not exist, for a rehearsal. Pure: the same source of chance makes the same applicant.
 *
 * @param score mean of reviews that nobody wrote, in thousandths
 */
public record Invented(
        int number, TrackId track, Country country, Grade grade, int score, Map<String, String> answers) {
    private static final int LEAST_SCORE = 1000;
    private static final int MOST_SCORE = 5000;
    private static final long MOST = 100;

    static Invented of(
            Fields fields,
            Calls.TrackChoice track,
            String country,
            int number,
            LocalDate today,
            RandomGenerator chance) {
        var grades = fields.call().grades();
        Grade grade = grades.get(chance.nextInt(grades.size()));
        var answers = new LinkedHashMap<String, String>();
        answers.put(Fields.PRINT_NAME, "Rehearsal " + number);
        answers.put(Fields.LATIN_NAME, "Rehearsal " + number);
        answers.put(Fields.COUNTRY, country);
        answers.put(Fields.TRACK, track.slug());
        if (fields.asksGrade()) answers.put(Fields.GRADE, grade.name());
        answers.put(Fields.STATEMENT, "Invented for a rehearsal.");
        fits(fields.form().eligibility(), country, answers, chance);
        for (Question question : fields.questions())
            if (fields.asked(question, answers)) answers.put(question.field(), answer(question, today, chance));
        return new Invented(
                number,
                track.id(),
                new Country(country),
                grade,
                chance.nextInt(LEAST_SCORE, MOST_SCORE + 1),
                Map.copyOf(answers));
    }

    /** Most meet the conditions; some do not, so that the secretariat sees how that looks. */
    private static void fits(Eligibility who, String country, Map<String, String> answers, RandomGenerator chance) {
        var age = who.age();
        if (age != null) {
            int years = chance.nextInt(20, 56);
            answers.put(Fields.AGE, age.answer(age.on().minusYears(years).minusDays(100)));
        }
        Integer years = who.years();
        if (years != null) answers.put(Fields.YEARS, String.valueOf(Math.max(0, years - 2 + chance.nextInt(15))));
        if (!who.citizenship().isEmpty()) answers.put(Fields.CITIZENSHIP, country);
        if (!who.languages().isEmpty())
            answers.put(
                    Fields.LANGUAGES,
                    chance.nextInt(10) == 0 ? Fields.NONE : who.languages().getFirst());
    }

    private static String answer(Question question, LocalDate today, RandomGenerator chance) {
        var bounds = question.bounds();
        return switch (question.kind()) {
            case TEXT, LONG_TEXT -> "Invented for a rehearsal.".substring(0, Math.min(25, bounds.graphemes()));
            case CHOICE -> {
                List<Question.Option> options = question.choices();
                yield options.get(chance.nextInt(options.size())).value();
            }
            case NUMBER -> {
                Long least = bounds.least();
                Long most = bounds.most();
                long from = least != null ? least : most != null ? most - MOST : 0;
                long to = most != null ? most : from + MOST;
                yield String.valueOf(chance.nextLong(from, to + 1));
            }
            case DATE -> {
                var day = today.minusDays(chance.nextInt(1, 3000));
                yield day.getYear() + "-" + day.getMonthValue() + "-" + day.getDayOfMonth();
            }
            // No file is invented: what a reader does with one cannot be rehearsed without its bytes.
            case FILE -> "";
            case DECLARATION ->
                question.help().texts().keySet().stream().findFirst().orElse("");
        };
    }
}
