package org.madang.admission.applications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationState;
import org.madang.admission.Applications;
import org.madang.admission.Calls;
import org.madang.admission.Deadline;
import org.madang.admission.Fields;
import org.madang.admission.NominationState;
import org.madang.admission.Nominees;
import org.madang.admission.OfferId;
import org.madang.admission.OfferState;
import org.madang.admission.Question;
import org.madang.admission.Verdict;
import org.madang.admission.phases.PhasePlace;
import org.madang.identity.Purpose;
import org.madang.institutions.InstitutionId;
import org.madang.shared.Multilingual;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;
import org.madang.web.Step;

/** The pages of one's own application. */
public final class ApplicationPages {
    private ApplicationPages() {}

    /** Before anything is written. */
    public record StartPage(Calls.Call call, Deadline deadline, Instant now) implements Page {
        @Override
        public String template() {
            return "admission/applications/start.jte";
        }
    }

    /** @param answeredAt null as long as nobody has answered it */
    public record TimeRequest(
            String words, Instant askedAt, @Nullable Instant answeredAt) {}

    /**
     * @param problems what still needs the applicant, on whichever page
     * @param namedBy by which institutions they were named before they applied
     * @param request for more time after the deadline, and {@code form} what is typed for one
     */
    public record DraftPage(
            Applications.Application application,
            Fields fields,
            Map<String, String> answers,
            List<Fields.Problem> problems,
            List<Nominees.Nominee> namedBy,
            Deadline deadline,
            @Nullable TimeRequest request,
            Form form,
            Instant now)
            implements Page {
        @Override
        public String template() {
            return "admission/applications/draft.jte";
        }

        /** The clock says it, and nobody has confirmed it yet. */
        public boolean unsent() {
            return application.state() == ApplicationState.DRAFT && !deadline.takes(now);
        }

        /** The pages of the form, each with whether it still needs something. */
        public List<Step> steps(Screen s) {
            var first = next();
            return fields.parts(answers).stream()
                    .map(part -> {
                        boolean whole = fields.problems(part, answers).isEmpty();
                        var state =
                                whole ? Step.State.DONE : part.equals(first) ? Step.State.CURRENT : Step.State.AHEAD;
                        return Step.of(PartWords.title(s, part), state)
                                .at("/applications/" + application.id() + "/parts/" + part.key());
                    })
                    .toList();
        }

        /** The first page on which something is missing; null when everything is there. */
        public Fields.@Nullable Part next() {
            return fields.parts(answers).stream()
                    .filter(part -> !fields.problems(part, answers).isEmpty())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @param form the answers of one page as they stand or as they were just typed, with what is wrong */
    public record PartPage(
            Applications.Application application,
            Fields fields,
            Fields.Part part,
            Map<String, String> answers,
            Form form,
            Deadline deadline,
            Instant now)
            implements Page {
        @Override
        public String template() {
            return "admission/applications/part.jte";
        }

        public String at() {
            return "/applications/" + application.id();
        }

        public int number() {
            return fields.parts(answers).indexOf(part) + 1;
        }

        public int parts() {
            return fields.parts(answers).size();
        }

        public boolean files() {
            return part.questions().stream().anyMatch(question -> question.kind() == Question.Kind.FILE);
        }
    }

    /** @param typed by field, what came after the application had left its applicant's hands, and is saved nowhere */
    public record ClosedPage(Applications.Application application, Fields fields, Map<String, String> typed)
            implements Page {
        @Override
        public String template() {
            return "admission/applications/closed.jte";
        }
    }

    /**
     * Everything once more before it is handed in.
     *
     * @param late when a hand-in began that came too late; null unless that has just happened
     * @param consent what handing in agrees to; null when that stands already
     */
    public record AnswersPage(
            Applications.Application application,
            Fields fields,
            Map<String, String> answers,
            List<Fields.Problem> problems,
            Deadline deadline,
            @Nullable Instant late,
            @Nullable Purpose consent,
            Instant now)
            implements Page {
        @Override
        public String template() {
            return "admission/applications/answers.jte";
        }

        /** Whether a hand-in would be refused now; a returned application may come back at any time. */
        public boolean over() {
            return application.submittedAt() == null && !deadline.takes(now);
        }

        /** Whether what was announced is past while a hand-in still counts. */
        public boolean grace() {
            return application.submittedAt() == null && deadline.overBy(now) && !over();
        }

        /** The page on which a field stands. */
        public String partOf(String field) {
            return fields.parts().stream()
                    .filter(part -> fields.names(part, answers).contains(field))
                    .map(Fields.Part::key)
                    .findFirst()
                    .orElse("you");
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

    /**
     * @param endorsers names of the institutions that may endorse, with whether they have
     * @param phase what it is for, where it is not the edition itself
     * @param consent what is still to be agreed to while it is read; null when that stands
     */
    public record StatusPage(
            Applications.Application application,
            Fields fields,
            Map<String, String> answers,
            List<Endorser> endorsers,
            @Nullable Released released,
            @Nullable PhasePlace phase,
            @Nullable Purpose consent,
            Deadline deadline,
            @Nullable TimeRequest request,
            Form form,
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

        /** The sentence of what comes next while nothing is decided. */
        public String next() {
            if (!fields.call().needsEndorsement() || endorsed()) return "admission.status.reads";
            return endorsers.stream().anyMatch(one -> one.state() == null)
                    ? "admission.status.waits"
                    : "admission.status.unendorsed";
        }

        /** Whether the applicant has nothing to do but wait. */
        public boolean idle() {
            return consent == null && !next().equals("admission.status.unendorsed");
        }

        /** Institutions that the applicant may remind. */
        public List<Endorser> silent() {
            return released != null || application.state() != ApplicationState.SUBMITTED
                    ? List.of()
                    : endorsers.stream().filter(one -> one.state() == null).toList();
        }

        /** Institutions that have said something, in the order in which they did. */
        public List<Endorser> said() {
            return endorsers.stream().filter(one -> one.state() != null).toList();
        }
    }

    /** @param state what the institution said; null while it has said nothing */
    public record Endorser(
            InstitutionId institutionId,
            Multilingual name,
            @Nullable NominationState state,
            @Nullable Instant saidAt) {
        boolean endorsed() {
            return state == NominationState.ENDORSED;
        }
    }

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
}
