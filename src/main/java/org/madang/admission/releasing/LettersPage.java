package org.madang.admission.releasing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Calls;
import org.madang.admission.DecisionId;
import org.madang.admission.DecisionLetters;
import org.madang.admission.LetterKind;
import org.madang.shared.Language;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/** One letter after the other, as they would go out. */
public record LettersPage(
        Calls.Call call,
        DecisionLetters.Step step,
        List<DecisionLetters.Counted> counts,
        LocalDate until,
        Instant answerBy,
        @Nullable LetterKind kind,
        String language)
        implements Page {
    @Override
    public String template() {
        return "admission/releasing/letters.jte";
    }

    public String at(@Nullable DecisionId letter) {
        return "/admission/calls/" + call.slug() + "/release/letters?answer=" + until
                + (kind == null ? "" : "&kind=" + kind)
                + (language.isEmpty() ? "" : "&language=" + language)
                + (letter == null ? "" : "&at=" + letter);
    }

    public Form form() {
        return Form.empty().with("kind", kind == null ? "" : kind.name()).with("language", language);
    }

    public List<Choice> kinds(Screen s) {
        return counts.stream()
                .map(DecisionLetters.Counted::kind)
                .distinct()
                .map(each -> Choice.of(each.name(), s.t("admission.letter." + each)))
                .toList();
    }

    public List<Choice> languages(Screen s) {
        return counts.stream()
                .map(DecisionLetters.Counted::language)
                .distinct()
                .map(each -> Choice.of(each.tag(), s.f().language(each)))
                .toList();
    }

    /** Whether the program does not speak the language of the reader. */
    public static boolean borrowed(DecisionLetters.Letter letter) {
        Language wanted = letter.wanted();
        return !letter.language().equals(wanted);
    }
}
