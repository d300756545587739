package org.madang.admission;

import java.time.Clock;
import org.madang.cohorts.EnrolmentState;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a place back because one of its conditions is not met. A person decides it, with words that the other reads. */
@Component
public class RescindOffer {
    private final Db db;
    private final Clock clock;
    private final Applications applications;
    private final Calls calls;
    private final Readers readers;
    private final Places places;
    private final OfferLetters letters;
    private final ApplicationEventPublisher events;

    RescindOffer(
            Db db,
            Clock clock,
            Applications applications,
            Calls calls,
            Readers readers,
            Places places,
            OfferLetters letters,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.applications = applications;
        this.calls = calls;
        this.readers = readers;
        this.places = places;
        this.letters = letters;
        this.events = events;
    }

    public sealed interface Outcome {
        record Rescinded() implements Outcome {}

        record RescindedAlready() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        /** Nobody has said that a condition is not met. */
        record NothingUnmet() implements Outcome {}

        record NotFromHere(OfferState state) implements Outcome {}

        /** They applied, nominated or are related; another of the secretariat takes it. */
        record OwnApplication() implements Outcome {}
    }

    @Transactional
    public Outcome rescind(OfferId offer, String reason, PersonId by) {
        var application = applications.locked(applications.of(offer));
        if (readers.tied(application.id(), by)) return new Outcome.OwnApplication();
        OfferState state = db.sql("select state from admission_offer where id = :id for update")
                .param("id", offer)
                .one(OfferState.class);
        if (state == OfferState.RESCINDED) return new Outcome.RescindedAlready();
        if (!state.mayBecome(OfferState.RESCINDED)) return new Outcome.NotFromHere(state);
        if (!unmet(offer)) return new Outcome.NothingUnmet();
        if (reason.isBlank()) return new Outcome.ReasonMissing();
        db.sql("""
                        update admission_offer set state = 'RESCINDED', reason = :reason, answered_at = coalesce(answered_at, :now)
                        where id = :id
                        """)
                .param("reason", reason)
                .param("now", clock.instant())
                .param("id", offer)
                .update();
        Calls.Call call = calls.find(application.callId()).orElseThrow(NotFound::new);
        // Whoever loses a place in a phase keeps the one in the edition.
        if (state == OfferState.ACCEPTED && call.phaseId() == null)
            places.move(application, EnrolmentState.DROPPED, reason, by);
        else if (state == OfferState.ACCEPTED && call.phaseId() != null)
            places.giveBack(application, call.phaseId(), reason, by);
        letters.rescinded(offer, application.id(), application.personId(), call, reason);
        events.publishEvent(new Moved.OfferMoved(offer, state, OfferState.RESCINDED, by, reason));
        return new Outcome.Rescinded();
    }

    private boolean unmet(OfferId offer) {
        return db.sql("""
                        select 1 from admission_condition k join admission_offer o on o.decision_id = k.decision_id
                        where o.id = :offer and k.state = 'NOT_MET'
                        """).param("offer", offer).exists();
    }
}
