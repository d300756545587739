package org.madang.admission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.Grade;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;

/**
 * What a call's form asks, page by page, and what is still wrong with the answers. Pure: the page, the saving of a draft
 * and the submission all speak through it, so that they never disagree.
 */
public record Fields(Calls.Call call, List<Calls.TrackChoice> tracks, CallForm form) {
    public static final String PRINT_NAME = "print-name";
    public static final String LATIN_NAME = "latin-name";
    public static final String COUNTRY = "country";
    public static final String CITIZENSHIP = "citizenship";
    public static final String TRACK = "track";
    public static final String GRADE = "grade";
    /** Whether the condition of age is met; the date itself is never an answer. */
    public static final String AGE = "age";

    public static final String YEARS = "years";
    public static final String LANGUAGES = "languages";
    /** Said instead of languages by who masters none of those that are asked for. */
    public static final String NONE = "none";

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

    /** One page: what every call asks there, and the call's own questions. */
    public record Part(String key, CallForm.@Nullable Group group, List<String> fixed, List<Question> questions) {}

    /** Answers that hold, as the application keeps them. */
    public record Complete(String printName, String latinName, Country country, TrackId track, Grade grade) {}

    public List<Part> parts() {
        var rules = form.eligibility().rules();
        var you = new ArrayList<>(List.of(PRINT_NAME, LATIN_NAME));
        // Of whoever takes part in the edition it is known already, and cannot be another now.
        if (!forPhase()) you.add(COUNTRY);
        if (rules.contains(Eligibility.Rule.CITIZENSHIP)) you.add(CITIZENSHIP);
        var what = new ArrayList<String>();
        if (!forPhase()) what.add(TRACK);
        if (asksGrade()) what.add(GRADE);
        var fit = new ArrayList<String>();
        if (rules.contains(Eligibility.Rule.AGE)) fit.add(AGE);
        if (rules.contains(Eligibility.Rule.YEARS)) fit.add(YEARS);
        if (rules.contains(Eligibility.Rule.LANGUAGES)) fit.add(LANGUAGES);
        var parts = new ArrayList<Part>();
        parts.add(new Part("you", null, you, List.of()));
        if (!what.isEmpty()) parts.add(new Part("what", null, what, List.of()));
        if (!fit.isEmpty()) parts.add(new Part("fit", null, fit, List.of()));
        parts.add(new Part("words", null, List.of(STATEMENT), form.of("")));
        for (CallForm.Group group : form.groups()) {
            var questions = form.of(group.key());
            if (!questions.isEmpty()) parts.add(new Part("g-" + group.key(), group, List.of(), questions));
        }
        return parts;
    }

    /** The pages on which something is asked of whoever gave these answers. */
    public List<Part> parts(Map<String, String> answers) {
        return parts().stream().filter(part -> !names(part, answers).isEmpty()).toList();
    }

    public Optional<Part> part(String key) {
        return parts().stream().filter(part -> part.key().equals(key)).findFirst();
    }

    /** Every field of the form, in its order. */
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        for (Part part : parts()) {
            names.addAll(part.fixed());
            part.questions().forEach(question -> names.add(question.field()));
        }
        return names;
    }

    /** The fields of a page that are asked of whoever gave these answers. */
    public List<String> names(Part part, Map<String, String> answers) {
        var names = new ArrayList<>(part.fixed());
        part.questions().stream()
                .filter(question -> asked(question, answers))
                .forEach(question -> names.add(question.field()));
        return names;
    }

    /** The questions that are not retired, in the order of the pages. */
    public List<Question> questions() {
        return parts().stream().flatMap(part -> part.questions().stream()).toList();
    }

    public Optional<Question> question(String field) {
        return form.questions().stream()
                .filter(question -> question.field().equals(field))
                .findFirst();
    }

    /** Whether a question concerns whoever gave these answers; it does not when the one it hangs on does not. */
    public boolean asked(Question question, Map<String, String> answers) {
        return asked(question, answers, form.questions().size());
    }

    private boolean asked(Question question, Map<String, String> answers, int deep) {
        var whom = question.asked();
        if (!whom.countries().isEmpty() && !whom.countries().contains(answers.getOrDefault(COUNTRY, ""))) return false;
        if (whom.question() == null) return true;
        var other = form.question(whom.question()).filter(one -> !one.retired());
        return deep > 0
                && other.isPresent()
                && answers.getOrDefault(other.get().field(), "").equals(whom.value())
                && asked(other.get(), answers, deep - 1);
    }

    private boolean forPhase() {
        return call.phaseId() != null;
    }

    public boolean asksGrade() {
        return !forPhase() && call.grades().size() > 1;
    }

    /** The track an answer names. */
    public Optional<Calls.TrackChoice> chosen(Map<String, String> answers) {
        String answer = answers.getOrDefault(TRACK, "");
        return tracks.stream().filter(track -> track.slug().equals(answer)).findFirst();
    }

    public List<Problem> problems(Map<String, String> answers) {
        var problems = new ArrayList<Problem>();
        for (Part part : parts()) problems.addAll(problems(part, answers));
        return problems;
    }

    public List<Problem> problems(Part part, Map<String, String> answers) {
        var checks = new Checks(this, answers);
        part.fixed().forEach(checks::fixed);
        part.questions().stream().filter(question -> asked(question, answers)).forEach(checks::question);
        return checks.problems();
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

    @Nullable
    Grade grade(Map<String, String> answers) {
        if (forPhase())
            return Arrays.stream(Grade.values())
                    .filter(grade -> grade.name().equals(answers.get(GRADE)))
                    .findFirst()
                    .orElse(null);
        if (!asksGrade()) return call.grades().getFirst();
        return call.grades().stream()
                .filter(grade -> grade.name().equals(answers.get(GRADE)))
                .findFirst()
                .orElse(null);
    }
}
