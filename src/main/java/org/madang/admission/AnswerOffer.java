package org.madang.admission;

import java.time.Clock;
import java.time.Instant;
import org.madang.cohorts.Enrol;
import org.madang.cohorts.EnrolmentId;
import org.madang.cohorts.EnrolmentState;
import org.madang.cohorts.GivePhaseSeat;
import org.madang.database.Db;
import org.madang.programmes.PhaseId;
import org.madang.programmes.TrackId;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The person says yes or no to the place offered. A yes enrols them in the same transaction, with the seats of the cell
 * held; to a call for a phase it gives their enrolment a place in the phase. An answer after the date counts as long as nobody has let the offer lapse: the program never takes it away.
 */
@Component
public class AnswerOffer {
    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final Applications applications;
    private final Seats seats;
    private final Enrol enrol;
    private final GivePhaseSeat phases;
    private final ApplicationEventPublisher events;

    AnswerOffer(
            Db db,
            Clock clock,
            Calls calls,
            Applications applications,
            Seats seats,
            Enrol enrol,
            GivePhaseSeat phases,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.applications = applications;
        this.seats = seats;
        this.enrol = enrol;
        this.phases = phases;
        this.events = events;
    }

    public enum Say {
        ACCEPT,
        DECLINE
    }

    public sealed interface Outcome {
        /** @param conditional whether the place still depends on a condition */
        record Accepted(EnrolmentId enrolment, TrackId track, boolean conditional) implements Outcome {}

        record Declined() implements Outcome {}

        /** The same answer was given before. */
        record AnsweredAlready(OfferState state) implements Outcome {}

        /** It lapsed, was taken back or was answered otherwise. */
        record NoLongerOpen(OfferState state) implements Outcome {}

        /** The places of the cell were made fewer, and all are accepted; the offer stays open for the secretariat to mend. */
        record NoSeatLeft() implements Outcome {}

        /** It is a place in a phase, and the person takes no part in the track any more. */
        record TakesNoPart() implements Outcome {}
    }

    @Transactional
    public Outcome answer(OfferId id, Say say, String reason, PersonId by) {
        Instant now = clock.instant();
        var application = applications.lockedOf(applications.of(id), by);
        OfferState state = db.sql("select state from admission_offer where id = :id for update")
                .param("id", id)
                .one(OfferState.class);
        OfferState wanted = say == Say.ACCEPT ? OfferState.ACCEPTED : OfferState.DECLINED;
        if (state == wanted) return new Outcome.AnsweredAlready(state);
        if (state != OfferState.OPEN || !state.mayBecome(wanted)) return new Outcome.NoLongerOpen(state);
        return switch (say) {
            case ACCEPT -> accept(id, application, by, now);
            case DECLINE -> {
                move(id, OfferState.DECLINED, reason, by, now);
                yield new Outcome.Declined();
            }
        };
    }

    private Outcome accept(OfferId id, Applications.Application application, PersonId by, Instant now) {
        var track = application.trackId();
        var country = application.country();
        var grade = application.grade();
        if (track == null || country == null || grade == null)
            throw new IllegalStateException("an offer stands on an application that was never submitted");
        Calls.Call call = calls.find(application.callId()).orElseThrow(NotFound::new);
        var cells = seats.lock(call, application);
        if (seats.gone(call, cells, application) != null) return new Outcome.NoSeatLeft();
        var phase = call.phaseId();
        if (phase != null) return acceptPhase(id, application.personId(), track, phase, by, now);
        move(id, OfferState.ACCEPTED, "", by, now);
        boolean conditional = heldBack(id);
        var state = conditional ? EnrolmentState.CONDITIONAL : EnrolmentState.ACTIVE;
        var enrolment = enrol.enrol(application.personId(), track, country, grade, state, by);
        return new Outcome.Accepted(enrolment.enrolment(), track, conditional);
    }

    private boolean heldBack(OfferId id) {
        return db.sql("""
                        select 1 from admission_condition k join admission_offer o on o.decision_id = k.decision_id
                        where o.id = :id and k.state in ('OPEN', 'NOT_MET')
                        """).param("id", id).exists();
    }

    private Outcome acceptPhase(OfferId id, PersonId person, TrackId track, PhaseId phase, PersonId by, Instant now) {
        EnrolmentId enrolment = switch (phases.give(person, track, phase, by)) {
            case GivePhaseSeat.Outcome.Given given -> given.enrolment();
            case GivePhaseSeat.Outcome.GivenAlready given -> given.enrolment();
            case GivePhaseSeat.Outcome.TakesNoPart out -> null;
        };
        if (enrolment == null) return new Outcome.TakesNoPart();
        move(id, OfferState.ACCEPTED, "", by, now);
        return new Outcome.Accepted(enrolment, track, heldBack(id));
    }

    private void move(OfferId id, OfferState next, String reason, PersonId by, Instant now) {
        db.sql("update admission_offer set state = :next, reason = :reason, answered_at = :now where id = :id")
                .param("next", next)
                .param("reason", reason)
                .param("now", now)
                .param("id", id)
                .update();
        events.publishEvent(new Moved.OfferMoved(id, OfferState.OPEN, next, by, reason.isBlank() ? null : reason));
    }
}
