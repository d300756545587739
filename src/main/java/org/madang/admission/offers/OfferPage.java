package org.madang.admission.offers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.ConditionState;
import org.madang.admission.DeferralState;
import org.madang.admission.Deferrals;
import org.madang.admission.OfferId;
import org.madang.admission.OfferState;
import org.madang.programmes.PhaseKind;
import org.madang.programmes.Phases;
import org.madang.shared.Multilingual;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

public record OfferPage(
        Offer offer,
        List<Question> questions,
        List<Condition> conditions,
        List<Deferrals.Edition> editions,
        Deferrals.@Nullable Deferral deferral,
        Form form,
        boolean noSeat,
        Instant now)
        implements Page {
    /** @param reason what was said when it was waived or found unmet, or empty */
    public record Condition(Multilingual text, Instant dueAt, ConditionState state, String reason) {}

    /** @param answer null while it waits */
    public record Question(
            String question, Instant askedAt, @Nullable String answer) {}

    /**
     * @param reason what was said when it was declined or taken back, or empty
     * @param stands whether no later decision has taken the place of the one it was made by
     */
    public record Offer(
            OfferId id,
            OfferState state,
            @Nullable Instant answerBy,
            ApplicationId applicationId,
            Multilingual callTitle,
            ZoneId zone,
            String trackSlug,
            Multilingual trackTitle,
            LocalDate startsOn,
            LocalDate endsOn,
            String colour,
            @Nullable PhaseKind phase,
            @Nullable Multilingual phaseTitle,
            String reason,
            boolean stands) {
        /** The phase whose place it is, or nothing where it is one of the track itself. */
        public @Nullable String phaseName(Screen s) {
            return phase == null || phaseTitle == null ? null : Phases.name(s, phase, phaseTitle);
        }
    }

    /** Whether a place is kept in a later edition instead. */
    public boolean later() {
        return deferral != null
                && (deferral.state() == DeferralState.GRANTED || deferral.state() == DeferralState.TAKEN_UP);
    }

    /** Whether they can ask to come later: they have something to keep, and there is something later. */
    public boolean mayAskLater() {
        return offer.state().holdsSeat()
                && !editions.isEmpty()
                && !later()
                && (deferral == null || deferral.state() != DeferralState.ASKED);
    }

    public List<Choice> laterEditions(Screen s) {
        return editions.stream()
                .map(edition -> {
                    var title = s.text(edition.title());
                    return Choice.of(edition.slug(), title.text())
                            .inLanguage(title.language().tag());
                })
                .toList();
    }

    /** Whether the place is accepted and still depends on something. */
    public boolean conditional() {
        return offer.state() == OfferState.ACCEPTED
                && conditions.stream().anyMatch(each -> each.state().holdsBack());
    }

    /** Whether it was taken back because a condition was not met, and not by another decision. */
    public boolean takenBack() {
        return offer.state() == OfferState.RESCINDED && offer.stands();
    }

    /** The sentence that says how the offer stands, once it is not open. */
    public String said() {
        if (later()) return "admission.offer.later";
        if (conditional()) return "admission.offer.conditional";
        return takenBack() ? "admission.offer.takenback" : "admission.offer." + offer.state();
    }

    public boolean late() {
        return offer.answerBy() != null && now.isAfter(offer.answerBy());
    }

    @Override
    public String template() {
        return "admission/offers/offer.jte";
    }
}
