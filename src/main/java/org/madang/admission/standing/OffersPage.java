package org.madang.admission.standing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.OfferId;
import org.madang.admission.OfferQuestionId;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.web.Form;
import org.madang.web.Page;

/**
 * @param questions that wait for an answer, the oldest first
 * @param late open offers whose date to answer has passed: they lapse when somebody confirms it
 * @param squeezed open offers in a cell whose places are all accepted since it was made smaller
 * @param at the question whose form was sent, with what was typed; null when none was
 */
public record OffersPage(
        List<Question> questions,
        List<Offer> late,
        List<Offer> squeezed,
        @Nullable OfferQuestionId at,
        Form form,
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
            Instant askedAt) {}

    public record Offer(
            OfferId id,
            ApplicationId applicationId,
            String printName,
            Language nameLanguage,
            Multilingual call,
            String callSlug,
            Instant answerBy) {}

    public boolean isEmpty() {
        return questions.isEmpty() && late.isEmpty() && squeezed.isEmpty();
    }

    /** What was typed for a question, if it is the one that was sent. */
    public Form formOf(Question question) {
        return question.id().equals(at) ? form : Form.empty();
    }

    @Override
    public String template() {
        return "admission/standing/offers.jte";
    }
}
