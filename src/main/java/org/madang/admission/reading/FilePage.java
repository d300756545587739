package org.madang.admission.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationState;
import org.madang.admission.Applications;
import org.madang.admission.DecisionState;
import org.madang.admission.Fields;
import org.madang.admission.NominationReason;
import org.madang.admission.NominationState;
import org.madang.admission.OfferId;
import org.madang.admission.OfferState;
import org.madang.admission.Verdict;
import org.madang.institutions.InstitutionId;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * An application as the secretariat and its partners read it; reviewers have a page of their own.
 *
 * @param done what the person did in the track so far, where the call is for a phase and the reader runs it
 * @param reviews empty for whoever may not see them
 * @param endorsing the institutions the reader may speak for here
 * @param staff whether the reader runs the call
 * @param tied whether they have a tie to the application, so that another of the secretariat decides on it
 * @param owesReview whether they have to hand in a review of their own before they read those of others
 * @param decided whether a decision on it is known to its applicant
 */
public record FilePage(
        Applications.Application application,
        Head head,
        Fields fields,
        Map<String, String> answers,
        List<Nomination> nominations,
        @Nullable Done done,
        List<StaffReview> reviews,
        List<Decision> decisions,
        List<Mailed> mails,
        List<Nomination> endorsing,
        boolean staff,
        boolean tied,
        boolean owesReview,
        boolean decided,
        Form form)
        implements Page {

    public record Head(String printName, Language nameLanguage, boolean demonstration, String callSlug) {}

    public record Nomination(
            InstitutionId institutionId,
            Multilingual name,
            @Nullable NominationState state,
            @Nullable Integer rank,
            @Nullable NominationReason reason,
            String note,
            String letter,
            @Nullable Instant decidedAt) {
        /** Nobody has spoken for the institution. */
        public boolean open() {
            return state == null;
        }

        public boolean endorsed() {
            return state == NominationState.ENDORSED;
        }
    }

    public record Decision(
            DecisionState state,
            Verdict verdict,
            @Nullable Integer reservePlace,
            String reason,
            Instant stagedAt,
            String stagedBy,
            @Nullable OfferId offerId,
            @Nullable OfferState offerState,
            @Nullable Language letterLanguage,
            @Nullable String letterSubject,
            @Nullable String letterText) {}

    /** What the secretariat wrote to this applicant among others. */
    public record Mailed(
            Instant sentAt,
            String sender,
            Language language,
            String subject,
            String text,
            boolean addressed,
            boolean unwanted) {}

    @Override
    public String template() {
        return "admission/reading/file.jte";
    }

    public boolean mayDecide() {
        return staff && !tied;
    }

    public boolean live() {
        return application.state() == ApplicationState.SUBMITTED;
    }

    /** Before anything is decided the application may go back to its applicant. */
    public boolean mayHandBack() {
        return mayDecide() && live() && decisions.stream().allMatch(one -> one.state() == DecisionState.SUPERSEDED);
    }

    /** What keeps it from going back: a decision that its applicant knows, or else one that is staged; null when nothing does. */
    public @Nullable DecisionState decidedAs() {
        if (!mayDecide() || !live() || mayHandBack()) return null;
        return decisions.stream().anyMatch(one -> one.state() == DecisionState.RELEASED)
                ? DecisionState.RELEASED
                : DecisionState.STAGED;
    }

    /** It left the reading by an officer's word, and comes back by one. */
    public boolean mayRestore() {
        return mayDecide() && (returned() || application.state() == ApplicationState.INELIGIBLE);
    }

    public boolean returned() {
        return application.state() == ApplicationState.RETURNED;
    }

    /** The offer of the decision that stands, if it went unanswered. */
    public @Nullable OfferId lapsed() {
        if (!mayDecide() || !live() || decisions.stream().anyMatch(one -> one.state() == DecisionState.STAGED))
            return null;
        for (Decision one : decisions) {
            if (one.state() == DecisionState.RELEASED && one.offerState() == OfferState.LAPSED) return one.offerId();
        }
        return null;
    }

    /** Once a decision is known an endorsement stays. */
    public boolean mayRevoke() {
        return live() && !decided;
    }

    public static List<Choice> reasons(Screen s) {
        return List.of(NominationReason.values()).stream()
                .map(reason -> Choice.of(reason.name(), s.t("admission.nomination.reason." + reason)))
                .toList();
    }

    public static List<Choice> verdicts(Screen s) {
        return List.of(Verdict.values()).stream()
                .map(verdict -> Choice.of(verdict.name(), s.t("admission.verdict." + verdict))
                        .explained(s.t("admission.verdict." + verdict + ".hint")))
                .toList();
    }
}
