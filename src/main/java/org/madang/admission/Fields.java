package org.madang.admission;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.programmes.Grade;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.text.Graphemes;

/**
 * What a call's form asks and what is still wrong with the answers. Pure: the page, the saving of a draft and the
 * submission all speak through it, so that they never disagree.
 */
public record Fields(Calls.Call call, List<Calls.TrackChoice> tracks, List<Question> questions) {
    public static final String PRINT_NAME = "print-name";
    public static final String LATIN_NAME = "latin-name";
    public static final String COUNTRY = "country";
    public static final String TRACK = "track";
    public static final String GRADE = "grade";
    public static final String STATEMENT = "statement";
    public static final int NAME_LIMIT = 120;
    public static final int STATEMENT_LIMIT = 1500;
    /** A draft may overshoot a limit while it is being written, but not without end. */
    public static final int MOST = 20_000;

    /** What keeps an application from being submitted. */
    public record Problem(String field, String key, List<Object> arguments) {
        static Problem of(String field, String key, Object... arguments) {
            return new Problem(field, key, List.of(arguments));
        }
    }

    /** Answers that hold, as the application keeps them. */
    public record Complete(String printName, String latinName, Country country, TrackId track, Grade grade) {}

    /** Every field of the form, in its order on the page. */
    public Set<String> names() {
        var names = new LinkedHashSet<>(List.of(PRINT_NAME, LATIN_NAME, COUNTRY, TRACK));
        if (asksGrade()) names.add(GRADE);
        names.add(STATEMENT);
        questions.forEach(question -> names.add(question.field()));
        return names;
    }

    public boolean asksGrade() {
        return call.grades().size() > 1;
    }

    /** The track an answer names. */
    public java.util.Optional<Calls.TrackChoice> chosen(Map<String, String> answers) {
        String answer = answers.getOrDefault(TRACK, "");
        return tracks.stream().filter(track -> track.slug().equals(answer)).findFirst();
    }

    public List<Problem> problems(Map<String, String> answers) {
        var problems = new ArrayList<Problem>();
        text(answers, PRINT_NAME, true, NAME_LIMIT, problems);
        text(answers, LATIN_NAME, true, NAME_LIMIT, problems);
        String latin = answers.getOrDefault(LATIN_NAME, "").strip();
        if (!latin.isEmpty() && !latin.codePoints().allMatch(Fields::latin))
            problems.add(Problem.of(LATIN_NAME, "admission.wrong.latin"));
        String country = answers.getOrDefault(COUNTRY, "");
        if (!country.matches("[A-Z]{2}")) problems.add(Problem.of(COUNTRY, "admission.wrong.country"));
        var track = chosen(answers);
        if (track.isEmpty()) problems.add(Problem.of(TRACK, "admission.wrong.track"));
        else if (country.matches("[A-Z]{2}") && !track.get().takes(country))
            problems.add(Problem.of(TRACK, "admission.wrong.track.country"));
        if (grade(answers) == null) problems.add(Problem.of(GRADE, "admission.wrong.grade"));
        text(answers, STATEMENT, true, STATEMENT_LIMIT, problems);
        for (Question question : questions) ask(question, answers, problems);
        return problems;
    }

    /** @throws IllegalStateException if there are problems */
    public Complete complete(Map<String, String> answers) {
        Grade grade = grade(answers);
        if (grade == null || !problems(answers).isEmpty()) throw new IllegalStateException("answers are incomplete");
        return new Complete(
                answers.getOrDefault(PRINT_NAME, "").strip(),
                answers.getOrDefault(LATIN_NAME, "").strip(),
                new Country(answers.getOrDefault(COUNTRY, "")),
                chosen(answers).orElseThrow().id(),
                grade);
    }

    private @org.jspecify.annotations.Nullable Grade grade(Map<String, String> answers) {
        if (!asksGrade()) return call.grades().getFirst();
        return call.grades().stream()
                .filter(grade -> grade.name().equals(answers.get(GRADE)))
                .findFirst()
                .orElse(null);
    }

    private static void ask(Question question, Map<String, String> answers, List<Problem> problems) {
        switch (question.kind()) {
            case TEXT, LONG_TEXT -> text(answers, question.field(), question.required(), question.limit(), problems);
            case CHOICE -> {
                String answer = answers.getOrDefault(question.field(), "");
                boolean known = question.options().stream()
                        .anyMatch(option -> option.value().equals(answer));
                if (answer.isEmpty() ? question.required() : !known)
                    problems.add(Problem.of(question.field(), "admission.wrong.choice"));
            }
        }
    }

    private static void text(
            Map<String, String> answers, String field, boolean required, int limit, List<Problem> problems) {
        String answer = answers.getOrDefault(field, "").strip();
        if (answer.isEmpty()) {
            if (required) problems.add(Problem.of(field, "admission.wrong.empty"));
            return;
        }
        int length = Graphemes.count(answer);
        if (length > limit) problems.add(Problem.of(field, "admission.wrong.long", limit, length));
    }

    private static boolean latin(int point) {
        return !Character.isLetter(point) || Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN;
    }
}
