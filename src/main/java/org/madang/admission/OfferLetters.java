package org.madang.admission;

import java.time.Instant;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes to people about the place they are offered or have. */
@Component
class OfferLetters {
    private final Letters letters;

    OfferLetters(Letters letters) {
        this.letters = letters;
    }

    /** Tells that a place is no longer kept, because nobody answered by {@code answerBy}. */
    void lapsed(OfferId offer, ApplicationId application, PersonId person, Calls.Call call, Instant answerBy) {
        letters.tell(person, "unanswered", "offer-lapsed-" + offer + "-" + answerBy, reader -> new Object[] {
            reader.name(),
            call.title().in(reader.language()).text(),
            letters.trackOf(application).in(reader.language()).text(),
            letters.clocks(reader, answerBy, call.zone()),
            letters.address("/offers/" + offer)
        });
    }

    /** Tells that a lapsed offer may be answered after all. */
    void reopened(OfferId offer, ApplicationId application, PersonId person, Calls.Call call, Instant answerBy) {
        letters.tell(person, "reopened", "offer-reopened-" + offer + "-" + answerBy, reader -> new Object[] {
            reader.name(),
            call.title().in(reader.language()).text(),
            letters.trackOf(application).in(reader.language()).text(),
            letters.clocks(reader, answerBy, call.zone()),
            letters.address("/offers/" + offer)
        });
    }

    /** Brings the answer to what somebody asked about their offer. */
    void answered(OfferId offer, OfferQuestionId question, PersonId person, Calls.Call call, String answer) {
        letters.tell(person, "answered", "offer-question-" + question, reader -> new Object[] {
            reader.name(), call.title().in(reader.language()).text(), answer, letters.address("/offers/" + offer)
        });
    }

    /** Tells that a place is somebody’s for good. */
    void confirmed(OfferId offer, ApplicationId application, PersonId person, Calls.Call call) {
        letters.tell(person, "confirmed", "offer-confirmed-" + offer, reader -> new Object[] {
            reader.name(),
            call.title().in(reader.language()).text(),
            letters.trackOf(application).in(reader.language()).text(),
            letters.address("/offers/" + offer)
        });
    }

    /** Tells that a place is taken back because a condition was not met. */
    void rescinded(OfferId offer, ApplicationId application, PersonId person, Calls.Call call, String reason) {
        letters.tell(person, "rescinded", "offer-rescinded-" + offer, reader -> new Object[] {
            reader.name(),
            call.title().in(reader.language()).text(),
            letters.trackOf(application).in(reader.language()).text(),
            reason,
            letters.address("/offers/" + offer)
        });
    }

    /** Tells whether somebody may come to a later edition. */
    void deferral(
            Deferrals.Deferral deferral,
            Applications.Application application,
            Calls.Call call,
            boolean granted,
            String answer) {
        letters.tell(
                application.personId(),
                granted ? "deferral.granted" : "deferral.refused",
                "offer-deferral-" + deferral.id(),
                reader -> new Object[] {
                    reader.name(),
                    call.title().in(reader.language()).text(),
                    deferral.edition().in(reader.language()).text(),
                    answer.isBlank() ? "" : "\n\n" + answer,
                    letters.address("/offers/" + deferral.offerId())
                });
    }
}
