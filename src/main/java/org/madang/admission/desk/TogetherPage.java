package org.madang.admission.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.Calls;
import org.madang.admission.Verdict;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * @param gone how many of those who were ticked can no longer be decided on
 * @param left how many more are undecided than stand here
 * @param refused for whom the decision that was sent could not be staged; for all others it stands
 */
public record TogetherPage(
        Calls.Call call, List<Candidate> candidates, long gone, long left, List<Refused> refused, Form form)
        implements Page {
    /**
     * @param verdict what is decided already; @param staged whether the applicant has not heard of it
     * @param matching how many there are in all
     */
    public record Candidate(
            ApplicationId id,
            String printName,
            Language nameLanguage,
            String latinName,
            Country country,
            Multilingual track,
            @Nullable Verdict verdict,
            boolean staged,
            long matching) {}

    /** @param why message key */
    public record Refused(Candidate candidate, String why) {}

    @Override
    public String template() {
        return "admission/desk/together.jte";
    }

    public List<Choice> applications(Screen s) {
        return candidates.stream()
                .map(one -> Choice.of(one.id().toString(), one.printName())
                        .inLanguage(one.nameLanguage().tag())
                        .explained(s.f().country(one.country()) + " · "
                                + s.text(one.track()).text()
                                + (one.latinName().isEmpty() || one.latinName().equals(one.printName())
                                        ? ""
                                        : " · " + one.latinName())
                                + (one.verdict() == null
                                        ? ""
                                        : " · "
                                                + s.t((one.staged()
                                                                ? "admission.list.staged."
                                                                : "admission.list.known.")
                                                        + one.verdict()))))
                .toList();
    }

    public List<Choice> verdicts(Screen s) {
        return List.of(
                Choice.of(Verdict.SELECT.name(), s.t("admission.verdict.SELECT"))
                        .explained(s.t("admission.verdict.SELECT.hint")),
                Choice.of(Verdict.NO.name(), s.t("admission.verdict.NO")).explained(s.t("admission.verdict.NO.hint")));
    }
}
