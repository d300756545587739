package org.madang.admission.standing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.ConditionId;
import org.madang.admission.ConditionState;
import org.madang.admission.DeferralId;
import org.madang.admission.DeferralState;
import org.madang.admission.OfferId;
import org.madang.admission.OfferQuestionId;
import org.madang.admission.OfferState;
import org.madang.programmes.EditionId;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * @param questions that wait for an answer, the oldest first
 * @param late open offers whose date to answer has passed: they lapse when somebody confirms it
 * @param squeezed open offers in a cell whose places are all accepted since it was made smaller
 * @param conditions of places that are kept, which wait for somebody to look or were found unmet, the earliest due first
 * @param deferrals wishes to come later that wait for an answer, and places that are kept in a later edition
 * @param tracks of those editions
 * @param at the thing whose form was sent, with what was typed; empty when none was
 * @param back where an answer leads to: the place on the desk from which it is sent
 * @param continued whether it is one section that goes on, and not the whole desk
 */
public record OffersPage(
        Section<Question> questions,
        Section<Offer> late,
        Section<Offer> squeezed,
        Section<Condition> conditions,
        Section<Deferral> deferrals,
        List<LaterTrack> tracks,
        String at,
        Form form,
        String back,
        boolean continued,
        Instant now)
        implements Page {
    public record Question(
            OfferQuestionId id,
            OfferId offerId,
            ApplicationId applicationId,
            String printName,
            Language nameLanguage,
            Multilingual call,
            String question,
            Instant at,
            long all)
            implements Section.Row {}

    /**
     * @param at until when it may be answered
     * @param tied whether the reader has a tie to the application, so that somebody else has to act on it
     */
    public record Offer(
            OfferId id,
            OfferId offerId,
            ApplicationId applicationId,
            String printName,
            Language nameLanguage,
            Multilingual call,
            String callSlug,
            Instant at,
            boolean tied,
            long all)
            implements Section.Row {}

    /** @param at when it is due */
    public record Condition(
            ConditionId id,
            OfferId offerId,
            ApplicationId applicationId,
            String printName,
            Language nameLanguage,
            Multilingual call,
            ZoneId zone,
            Multilingual text,
            Instant at,
            ConditionState state,
            OfferState offer,
            String reason,
            boolean tied,
            long all)
            implements Section.Row {}

    public record Deferral(
            DeferralId id,
            OfferId offerId,
            ApplicationId applicationId,
            String printName,
            Language nameLanguage,
            Multilingual call,
            EditionId editionId,
            Multilingual edition,
            @Nullable Multilingual track,
            String reason,
            DeferralState state,
            Instant at,
            boolean tied,
            long all)
            implements Section.Row {
        /** Wishes that wait before places that are kept. */
        @Override
        public String group() {
            return state.name();
        }
    }

    public record LaterTrack(EditionId editionId, String slug, Multilingual title) {}

    public List<Choice> tracksOf(Deferral deferral, Screen s) {
        return tracks.stream()
                .filter(track -> track.editionId().equals(deferral.editionId()))
                .map(track -> {
                    var title = s.text(track.title());
                    return Choice.of(track.slug(), title.text())
                            .inLanguage(title.language().tag());
                })
                .toList();
    }

    public static List<Choice> sayings(Screen s) {
        return Stream.of(ConditionState.MET, ConditionState.WAIVED, ConditionState.NOT_MET)
                .map(state -> Choice.of(state.name(), s.t("admission.condition." + state)))
                .toList();
    }

    public boolean isEmpty() {
        return questions.isEmpty()
                && late.isEmpty()
                && squeezed.isEmpty()
                && conditions.isEmpty()
                && deferrals.isEmpty();
    }

    /** What was typed for a thing, if it is the one that was sent. */
    public Form formOf(Object thing) {
        return thing.toString().equals(at) ? form : Form.empty();
    }

    @Override
    public String template() {
        return "admission/standing/offers.jte";
    }
}
