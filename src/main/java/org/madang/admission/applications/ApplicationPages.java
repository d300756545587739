package org.madang.admission.applications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationState;
import org.madang.admission.Applications;
import org.madang.admission.Calls;
import org.madang.admission.Fields;
import org.madang.admission.OfferId;
import org.madang.admission.OfferState;
import org.madang.admission.Question;
import org.madang.admission.Verdict;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;
import org.madang.web.Step;

/** The pages of one's own application. */
public final class ApplicationPages {
    private ApplicationPages() {}

    /** Before anything is written. */
    public record StartPage(Calls.Call call, Instant now) implements Page {
        @Override
        public String template() {
            return "admission/applications/start.jte";
        }
    }

    /** @param form the answers as they stand or as they were just typed, with what is wrong */
    public record DraftPage(Applications.Application application, Fields fields, Form form, Instant now)
            implements Page {
        @Override
        public String template() {
            return "admission/applications/draft.jte";
        }

        public List<Choice> countries(Screen s) {
            var eligible =
                    fields.tracks().stream().anyMatch(track -> track.countries().isEmpty())
                            ? Arrays.stream(Locale.getISOCountries())
                            : fields.tracks().stream().flatMap(track -> track.countries().stream());
            var collator = s.f().collator();
            return eligible.distinct()
                    .map(code -> Choice.of(code, s.f().country(new Country(code))))
                    .sorted(Comparator.comparing(Choice::label, collator))
                    .toList();
        }

        public List<Choice> tracks(Screen s) {
            return fields.tracks().stream()
                    .map(track -> {
                        var title = s.text(track.title());
                        var choice = Choice.of(track.slug(), title.text())
                                .inLanguage(title.language().tag());
                        return track.countries().isEmpty()
                                ? choice
                                : choice.explained(s.f().list(track.countries().stream()
                                        .map(code -> s.f().country(new Country(code)))
                                        .toList()));
                    })
                    .toList();
        }

        public List<Choice> grades(Screen s) {
            return fields.call().grades().stream()
                    .map(grade -> Choice.of(grade.name(), s.t("admission.grade." + grade)))
                    .toList();
        }

        public static List<Choice> options(Question question, Screen s) {
            return question.options().stream()
                    .map(option -> {
                        var label = s.text(option.label());
                        return Choice.of(option.value(), label.text())
                                .inLanguage(label.language().tag());
                    })
                    .toList();
        }
    }

    /** Everything once more before it is handed in. */
    public record AnswersPage(
            Applications.Application application,
            Fields fields,
            Map<String, String> answers,
            List<Fields.Problem> problems,
            Instant now)
            implements Page {
        @Override
        public String template() {
            return "admission/applications/answers.jte";
        }
    }

    /** What was decided and released, and the offer that came of it. */
    public record Released(
            Verdict verdict,
            @Nullable Integer reservePlace,
            String reason,
            @Nullable OfferId offerId,
            @Nullable OfferState offerState,
            @Nullable Instant answerBy) {}

    /** @param endorsers names of the institutions that may endorse, with whether they have */
    public record StatusPage(
            Applications.Application application,
            Fields fields,
            Map<String, String> answers,
            List<Endorser> endorsers,
            @Nullable Released released,
            Instant now)
            implements Page {
        @Override
        public String template() {
            return "admission/applications/status.jte";
        }

        /** Whether there is still something to withdraw from. */
        public boolean mayWithdraw() {
            return application.state() == ApplicationState.SUBMITTED
                    && (released == null
                            || released.verdict() != Verdict.NO && released.offerState() != OfferState.ACCEPTED);
        }

        public boolean endorsed() {
            return endorsers.stream().anyMatch(Endorser::endorsed);
        }
    }

    public record Endorser(Multilingual name, boolean endorsed) {}

    /** What a field is called; questions carry their own words. */
    public record Line(String field, String label, @Nullable String lang, String value) {}

    /** Where a submitted application stands on its way, as far as its applicant may know. */
    public static List<Step> steps(Screen s, StatusPage p) {
        var steps = new ArrayList<Step>();
        Released released = p.released();
        boolean decided = released != null;
        steps.add(Step.of(s.t("admission.step.submitted"), Step.State.DONE));
        // Selected or not, a word that nobody gave is not claimed afterwards.
        if (!p.endorsers().isEmpty() && (p.endorsed() || !decided)) {
            String names = s.f().list(p.endorsers().stream()
                    .map(endorser -> s.text(endorser.name()).text())
                    .toList());
            steps.add(Step.of(s.t("admission.step.endorsed"), p.endorsed() ? Step.State.DONE : Step.State.CURRENT)
                    .saying(names));
        }
        boolean reading = !decided && (p.endorsers().isEmpty() || p.endorsed());
        steps.add(Step.of(
                s.t("admission.step.read"),
                decided ? Step.State.DONE : reading ? Step.State.CURRENT : Step.State.AHEAD));
        steps.add(Step.of(s.t("admission.step.decided"), decided ? Step.State.DONE : Step.State.AHEAD));
        @Nullable OfferState offer = released == null ? null : released.offerState();
        boolean offered = offer != null;
        if (!decided || offered) {
            boolean answered = offered && offer != OfferState.OPEN;
            steps.add(Step.of(
                    s.t("admission.step.answered"),
                    answered ? Step.State.DONE : offered ? Step.State.CURRENT : Step.State.AHEAD));
        }
        return steps;
    }

    /** The words of one question. */
    public static String label(Screen s, Fields fields, String field) {
        return fields.questions().stream()
                .filter(question -> question.field().equals(field))
                .map(question -> s.text(question.label()).text())
                .findFirst()
                .orElse(field);
    }

    /** The answers in the words of the reader, in the order of the form. */
    public static List<Line> lines(Screen s, Fields fields, Map<String, String> answers) {
        Stream<Line> fixed = fields.names().stream()
                .filter(name -> !name.startsWith("q-"))
                .map(name -> {
                    String value = answers.getOrDefault(name, "");
                    return new Line(name, s.t("admission.field." + name), null, said(s, fields, name, value));
                });
        Stream<Line> asked = fields.questions().stream().map(question -> {
            var label = s.text(question.label());
            String value = answers.getOrDefault(question.field(), "");
            String said = question.options().stream()
                    .filter(option -> option.value().equals(value))
                    .map(option -> s.text(option.label()).text())
                    .findFirst()
                    .orElse(value);
            return new Line(question.field(), label.text(), label.language().tag(), said);
        });
        return Stream.concat(fixed, asked).toList();
    }

    private static String said(Screen s, Fields fields, String name, String value) {
        return switch (name) {
            case Fields.COUNTRY -> value.matches("[A-Z]{2}") ? s.f().country(new Country(value)) : value;
            case Fields.GRADE -> value.isEmpty() ? value : s.t("admission.grade." + value);
            case Fields.TRACK ->
                fields.tracks().stream()
                        .filter(track -> track.slug().equals(value))
                        .map(track -> s.text(track.title()).text())
                        .findFirst()
                        .orElse("");
            default -> value;
        };
    }
}
