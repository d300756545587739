package org.madang.admission;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madang.cohorts.Enrol;
import org.madang.cohorts.EnrolmentState;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat lets somebody come to a later edition, or does not; the seat here is free from then on. */
@Component
public class SettleDeferral {
    private final Db db;
    private final Clock clock;
    private final Applications applications;
    private final Calls calls;
    private final Readers readers;
    private final Deferrals deferrals;
    private final Places places;
    private final Enrol enrol;
    private final OfferLetters letters;
    private final ApplicationEventPublisher events;

    SettleDeferral(
            Db db,
            Clock clock,
            Applications applications,
            Calls calls,
            Readers readers,
            Deferrals deferrals,
            Places places,
            Enrol enrol,
            OfferLetters letters,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.applications = applications;
        this.calls = calls;
        this.readers = readers;
        this.deferrals = deferrals;
        this.places = places;
        this.enrol = enrol;
        this.letters = letters;
        this.events = events;
    }

    public sealed interface Outcome {
        record Granted() implements Outcome {}

        record Refused() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        /** The track is not of that edition. */
        record TrackUnfit() implements Outcome {}

        /** Decisions of that edition are known meanwhile. */
        record TooLate() implements Outcome {}

        /** The person has no place any more that could be kept. */
        record NoPlace() implements Outcome {}

        record SettledAlready(DeferralState state) implements Outcome {}

        /** They applied, nominated or are related; another of the secretariat takes it. */
        record OwnApplication() implements Outcome {}
    }

    /**
     * @param track of the later edition, if it is clear which; null keeps a place of whichever track
     * @param answer what the person reads; cannot be empty for a refusal
     */
    @Transactional
    public Outcome settle(
            OfferId offer, DeferralId id, boolean grant, @Nullable TrackId track, String answer, PersonId by) {
        var found =
                deferrals.find(id).filter(each -> each.offerId().equals(offer)).orElseThrow(NotFound::new);
        var application = applications.locked(found.applicationId());
        var deferral = deferrals.find(id).orElseThrow(NotFound::new);
        if (readers.tied(application.id(), by)) return new Outcome.OwnApplication();
        if (deferral.state() != DeferralState.ASKED) return new Outcome.SettledAlready(deferral.state());
        if (!grant && answer.isBlank()) return new Outcome.ReasonMissing();
        String stood = null;
        if (grant) {
            if (deferrals.released(deferral.editionId())) return new Outcome.TooLate();
            if (track != null
                    && !db.sql("select 1 from v_track where id = :track and edition_id = :edition")
                            .param("track", track)
                            .param("edition", deferral.editionId())
                            .exists()) return new Outcome.TrackUnfit();
            stood = leave(deferral, application, by);
            if (stood == null) return new Outcome.NoPlace();
        }
        DeferralState next = grant ? DeferralState.GRANTED : DeferralState.REFUSED;
        db.sql("""
                        update admission_deferral set state = :next, track_id = :track, stood = :stood, answer = :answer,
                               decided_by = :by, decided_at = :now
                        where id = :id
                        """)
                .param("next", next)
                .param("track", grant ? track : null)
                .param("stood", stood)
                .param("answer", answer)
                .param("by", by)
                .param("now", clock.instant())
                .param("id", id)
                .update();
        Calls.Call call = calls.find(application.callId()).orElseThrow(NotFound::new);
        letters.deferral(deferral, application, call, grant, answer);
        events.publishEvent(new ReleaseMoves.DeferralMoved(
                id, application.id(), DeferralState.ASKED, next, by, answer.isBlank() ? null : answer));
        return grant ? new Outcome.Granted() : new Outcome.Refused();
    }

    /** @return where the enrolment stood, or would have; null when there is no place to leave */
    private @Nullable String leave(Deferrals.Deferral deferral, Applications.Application application, PersonId by) {
        OfferState state = db.sql("select state from admission_offer where id = :id for update")
                .param("id", deferral.offerId())
                .one(OfferState.class);
        String stood = db.sql("""
                        select 1 from admission_condition k join admission_offer o on o.decision_id = k.decision_id
                        where o.id = :id and k.state in ('OPEN', 'NOT_MET')
                        """).param("id", deferral.offerId()).exists() ? "CONDITIONAL" : "ACTIVE";
        if (state == OfferState.ACCEPTED)
            return places.move(application, EnrolmentState.DEFERRED, deferral.reason(), by) ? stood : null;
        var track = application.trackId();
        var country = application.country();
        var grade = application.grade();
        if (state != OfferState.OPEN || track == null || country == null || grade == null) return null;
        // Whoever asks to come later has said yes.
        db.sql("update admission_offer set state = 'ACCEPTED', answered_at = :now where id = :id")
                .param("now", clock.instant())
                .param("id", deferral.offerId())
                .update();
        events.publishEvent(
                new Moved.OfferMoved(deferral.offerId(), OfferState.OPEN, OfferState.ACCEPTED, by, deferral.reason()));
        enrol.enrol(application.personId(), track, country, grade, EnrolmentState.DEFERRED, by);
        return stood;
    }
}
