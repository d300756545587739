package org.madang.admission.mailing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.madang.admission.ApplicationState;
import org.madang.admission.Calls;
import org.madang.admission.Mailings.Need;
import org.madang.admission.Mailings.Whom;
import org.madang.admission.MergeField;
import org.madang.admission.OfferState;
import org.madang.admission.Verdict;
import org.madang.programmes.Grade;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * @param countries of those who applied
 * @param earlier how many mails were written for the call that the reader may see
 * @param count how many the filter finds, of those whom the reader may see
 */
public record WritePage(
        Calls.Call call,
        Whom whom,
        List<Calls.TrackChoice> tracks,
        List<Country> countries,
        long count,
        long earlier,
        Form form,
        Instant now)
        implements Page {
    @Override
    public String template() {
        return "admission/mailing/write.jte";
    }

    static List<Language> languages(Calls.Call call) {
        var all = new ArrayList<Language>();
        all.add(Language.ENGLISH);
        call.title().texts().keySet().stream()
                .filter(tag -> !tag.equals("en"))
                .map(Language::new)
                .forEach(all::add);
        return all;
    }

    public List<Language> languages() {
        return languages(call);
    }

    public String fields() {
        return String.join(
                " ", Arrays.stream(MergeField.values()).map(MergeField::written).toList());
    }

    public Form filter() {
        return Form.empty()
                .with("state", whom.state())
                .with("track", whom.track())
                .with("country", whom.country())
                .with("grade", whom.grade())
                .with("decision", whom.decision())
                .with("offer", whom.offer());
    }

    public List<Choice> needs(Screen s) {
        return Arrays.stream(Need.values())
                .map(need -> Choice.of(need.name(), s.t("admission.mailing.need." + need))
                        .explained(s.t("admission.mailing.need." + need + ".means")))
                .toList();
    }

    public List<Choice> states(Screen s) {
        return Stream.of(
                        ApplicationState.SUBMITTED,
                        ApplicationState.RETURNED,
                        ApplicationState.WITHDRAWN,
                        ApplicationState.INELIGIBLE)
                .map(state -> Choice.of(state.name(), s.t("admission.state." + state)))
                .toList();
    }

    public List<Choice> trackChoices(Screen s) {
        return tracks.stream()
                .map(track -> {
                    var title = s.text(track.title());
                    return Choice.of(track.slug(), title.text())
                            .inLanguage(title.language().tag());
                })
                .toList();
    }

    public List<Choice> countryChoices(Screen s) {
        return countries.stream()
                .map(country -> Choice.of(country.code(), s.f().country(country)))
                .toList();
    }

    public List<Choice> grades(Screen s) {
        return Arrays.stream(Grade.values())
                .map(grade -> Choice.of(grade.name(), s.t("admission.grade." + grade)))
                .toList();
    }

    public List<Choice> decisions(Screen s) {
        var all = new ArrayList<Choice>();
        for (Verdict verdict : Verdict.values()) all.add(Choice.of(verdict.name(), s.t("admission.letter." + verdict)));
        all.add(Choice.of("NONE", s.t("admission.mailing.none")));
        return all;
    }

    public List<Choice> offers(Screen s) {
        return Arrays.stream(OfferState.values())
                .map(state -> Choice.of(state.name(), s.t("admission.offer.state." + state)))
                .toList();
    }
}
