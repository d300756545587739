package org.madang.admission.desk;

import java.util.List;
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

/** @param refused for whom the decision that was sent could not be staged; for all others it stands */
public record TogetherPage(Calls.Call call, List<Candidate> candidates, List<Refused> refused, Form form)
        implements Page {
    public record Candidate(
            ApplicationId id,
            String printName,
            Language nameLanguage,
            String latinName,
            Country country,
            Multilingual track) {}

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
                                        : " · " + one.latinName())))
                .toList();
    }

    public List<Choice> verdicts(Screen s) {
        return List.of(
                Choice.of(Verdict.SELECT.name(), s.t("admission.verdict.SELECT"))
                        .explained(s.t("admission.verdict.SELECT.hint")),
                Choice.of(Verdict.NO.name(), s.t("admission.verdict.NO")).explained(s.t("admission.verdict.NO.hint")));
    }
}
