package org.madang.admission.releasing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Calls;
import org.madang.admission.Contradictions.Contradiction;
import org.madang.admission.DecisionLetters;
import org.madang.admission.LetterKind;
import org.madang.shared.Language;
import org.madang.web.Form;
import org.madang.web.Page;

/**
 * @param counts of the letters that the reader may look at
 * @param kept how many more go out to whom the reader is tied, or to themselves
 * @param samples one letter of each kind and language
 * @param seal names exactly the letters that were counted and shown
 * @param until the last day for answers, by the clock of the call's zone
 * @param date the form in which that day is chosen
 * @param at the contradiction whose form was sent, as {@link #key}; empty when none was
 * @param form what was typed there
 */
public record ReleasePage(
        Calls.Call call,
        List<DecisionLetters.Counted> counts,
        long kept,
        List<DecisionLetters.Letter> samples,
        List<Contradiction> contradictions,
        String seal,
        LocalDate until,
        Instant answerBy,
        Form date,
        String at,
        Form form,
        Instant now)
        implements Page {
    @Override
    public String template() {
        return "admission/releasing/release.jte";
    }

    public long all() {
        return kept + shown();
    }

    public long shown() {
        return counts.stream().mapToLong(DecisionLetters.Counted::count).sum();
    }

    public long unaddressed() {
        return counts.stream().mapToLong(DecisionLetters.Counted::unaddressed).sum();
    }

    public List<LetterKind> kinds() {
        return counts.stream().map(DecisionLetters.Counted::kind).distinct().toList();
    }

    public List<Language> languages() {
        var all = new LinkedHashSet<Language>();
        counts.forEach(counted -> all.add(counted.language()));
        return List.copyOf(all);
    }

    /** @param language of people; null for all */
    public long count(LetterKind kind, @Nullable Language language) {
        return counts.stream()
                .filter(counted -> counted.kind() == kind
                        && (language == null || counted.language().equals(language)))
                .mapToLong(DecisionLetters.Counted::count)
                .sum();
    }

    /** Those for which nobody has said why they may go out. */
    public long open() {
        return contradictions.stream().filter(each -> each.reason() == null).count();
    }

    public boolean mayRelease() {
        return all() > 0 && date.ok() && open() == 0;
    }

    public static String key(Contradiction contradiction) {
        return contradiction.application() + "-" + contradiction.kind();
    }

    public Form formOf(Contradiction contradiction) {
        return key(contradiction).equals(at) ? form : Form.empty();
    }

    public String letters(String more) {
        return "/admission/calls/" + call.slug() + "/release/letters?answer=" + until + more;
    }
}
