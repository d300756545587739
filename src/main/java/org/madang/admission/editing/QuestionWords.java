package org.madang.admission.editing;

import java.util.ArrayList;
import java.util.List;
import org.madang.admission.CallForm;
import org.madang.admission.Question;
import org.madang.shared.Country;
import org.madang.web.Screen;

/** What the secretariat reads about a question: of whom it is asked. */
public final class QuestionWords {
    private QuestionWords() {}

    /** Empty when everybody is asked. */
    public static String whom(Screen s, CallForm form, Question question) {
        List<String> said = new ArrayList<>();
        var asked = question.asked();
        if (!asked.countries().isEmpty())
            said.add(s.t(
                    "admission.editing.whom.countries",
                    s.f().list(asked.countries().stream()
                            .map(code -> s.f().country(new Country(code)))
                            .toList())));
        form.question(asked.question() == null ? "" : asked.question())
                .ifPresent(other -> said.add(s.t(
                        "admission.editing.whom.choice",
                        s.text(other.label()).text(),
                        other.options().stream()
                                .filter(option -> option.value().equals(asked.value()))
                                .map(option -> s.text(option.label()).text())
                                .findFirst()
                                .orElse(""))));
        return String.join(" ", said);
    }
}
