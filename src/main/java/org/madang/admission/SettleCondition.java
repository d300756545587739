package org.madang.admission;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madang.cohorts.EnrolmentState;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A member of staff says that a condition is met, need not be met, or is not met. Once nothing holds an accepted place
 * back it is the person's for good, and they read so; a condition that is not met takes nothing away by itself.
 */
@Component
public class SettleCondition {
    private final Db db;
    private final Clock clock;
    private final Applications applications;
    private final Calls calls;
    private final Readers readers;
    private final Places places;
    private final OfferLetters letters;
    private final ApplicationEventPublisher events;

    SettleCondition(
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
        /** @param left how many conditions still hold the place back */
        record Settled(long left) implements Outcome {}

        /** It was the last, and the person had accepted. */
        record PlaceConfirmed() implements Outcome {}

        record StandsAlready() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        /** It was met or waived before. */
        record NotFromHere(ConditionState state) implements Outcome {}

        /** The offer was declined, lapsed or taken back. */
        record OfferGone(OfferState state) implements Outcome {}

        /** They applied, nominated or are related; another of the secretariat takes it. */
        record OwnApplication() implements Outcome {}
    }

    record Row(ConditionState state, OfferState offer) {}

    /** @param next never OPEN */
    @Transactional
    public Outcome settle(OfferId offer, ConditionId id, ConditionState next, String reason, PersonId by) {
        var application = applications.locked(applications.of(offer));
        Row row = db.sql("""
                        select k.state, o.state as offer from admission_condition k
                        join admission_offer o on o.decision_id = k.decision_id
                        where k.id = :id and o.id = :offer for update of k, o
                        """)
                .param("id", id)
                .param("offer", offer)
                .maybe(Row.class)
                .orElseThrow(NotFound::new);
        if (readers.tied(application.id(), by)) return new Outcome.OwnApplication();
        if (row.state() == next) return new Outcome.StandsAlready();
        if (!row.offer().holdsSeat()) return new Outcome.OfferGone(row.offer());
        if (!row.state().mayBecome(next)) return new Outcome.NotFromHere(row.state());
        if (next != ConditionState.MET && reason.isBlank()) return new Outcome.ReasonMissing();
        db.sql("""
                        update admission_condition
                        set state = :next, reason = :reason, settled_by = :by, settled_at = :now where id = :id
                        """)
                .param("next", next)
                .param("reason", reason)
                .param("by", by)
                .param("now", clock.instant())
                .param("id", id)
                .update();
        events.publishEvent(new ReleaseMoves.ConditionMoved(application.id(), row.state(), next, by, orNull(reason)));
        long left = left(offer);
        if (left > 0 || row.offer() != OfferState.ACCEPTED) return new Outcome.Settled(left);
        Calls.Call call = calls.find(application.callId()).orElseThrow(NotFound::new);
        // A place in a phase is another than the one in the edition.
        if (call.phaseId() == null) places.move(application, EnrolmentState.ACTIVE, null, by);
        letters.confirmed(offer, application.id(), application.personId(), call);
        return new Outcome.PlaceConfirmed();
    }

    private long left(OfferId offer) {
        return db.sql("""
                        select count(*) from admission_condition k join admission_offer o on o.decision_id = k.decision_id
                        where o.id = :offer and k.state in ('OPEN', 'NOT_MET')
                        """).param("offer", offer).one(Long.class);
    }

    private static @Nullable String orNull(String reason) {
        return reason.isBlank() ? null : reason;
    }
}
