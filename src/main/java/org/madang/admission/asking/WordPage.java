package org.madang.admission.asking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.NominationState;
import org.madang.admission.reading.FilePage;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * Behind the link in the mail to an officer: enough to know who it is about, and the place for one word.
 *
 * @param problem why nothing can be said any more, or empty
 */
public record WordPage(String secret, About about, String problem, Form form) implements Page {
    /**
     * @param statement as it was submitted; empty while it is with its applicant
     * @param againAt when it was handed in, corrected, after the officer had been asked; null otherwise
     * @param word what the institution has said
     * @param next the first of its ranks that is not taken
     */
    public record About(
            String printName,
            Language nameLanguage,
            String latinName,
            Multilingual call,
            Multilingual track,
            Multilingual institution,
            String statement,
            @Nullable Instant againAt,
            @Nullable NominationState word,
            @Nullable Integer rank,
            int next) {}

    public static List<Choice> reasons(Screen s) {
        return FilePage.reasons(s);
    }

    @Override
    public String template() {
        return "admission/asking/word.jte";
    }
}
