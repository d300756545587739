package org.madang.admission.offers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.admission.ApplicationId;
import org.madang.admission.OfferId;
import org.madang.admission.OfferState;
import org.madang.shared.Multilingual;
import org.madang.web.Form;
import org.madang.web.Page;

public record OfferPage(Offer offer, List<Question> questions, Form form, boolean noSeat, Instant now) implements Page {
    /** @param answer null while it waits */
    public record Question(
            String question, Instant askedAt, @Nullable String answer) {}

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
            String colour) {}

    public boolean late() {
        return offer.answerBy() != null && now.isAfter(offer.answerBy());
    }

    @Override
    public String template() {
        return "admission/offers/offer.jte";
    }
}
