package org.madang.admission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens an offer again that had lapsed, while its decision stands and a place of its cell is still free. */
@Component
public class ReopenOffer {
    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final Applications applications;
    private final Readers readers;
    private final Seats seats;
    private final OfferLetters letters;
    private final ApplicationEventPublisher events;

    ReopenOffer(
            Db db,
            Clock clock,
            Calls calls,
            Applications applications,
            Readers readers,
            Seats seats,
            OfferLetters letters,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.applications = applications;
        this.readers = readers;
        this.seats = seats;
        this.letters = letters;
        this.events = events;
    }

    public sealed interface Outcome {
        record Reopened() implements Outcome {}

        record OpenAlready() implements Outcome {}

        /** @param seats how many places the cell has, all of them taken meanwhile */
        record SeatsTaken(int seats) implements Outcome {}

        record AnswerDateTooEarly() implements Outcome {}

        /** It did not lapse, or a later decision has taken its place, or the applicant has withdrawn. */
        record NotFromHere() implements Outcome {}

        /** They applied, nominated or are related; another of the secretariat takes it. */
        record OwnApplication() implements Outcome {}
    }

    record Row(OfferState state, boolean stands) {}

    /** @param answerBy until when it may be answered now, by the clock of the call's zone */
    @Transactional
    public Outcome reopen(OfferId id, LocalDateTime answerBy, PersonId by) {
        var application = applications.locked(applications.of(id));
        if (readers.tied(application.id(), by)) return new Outcome.OwnApplication();
        Row offer = db.sql("""
                        select o.state, d.state = 'RELEASED'
                               and not exists (select 1 from admission_decision s
                                               where s.application_id = o.application_id and s.state = 'STAGED') as stands
                        from admission_offer o join admission_decision d on d.id = o.decision_id
                        where o.id = :id for update of o
                        """).param("id", id).one(Row.class);
        if (offer.state() == OfferState.OPEN) return new Outcome.OpenAlready();
        if (!offer.stands()
                || !offer.state().mayBecome(OfferState.OPEN)
                || application.state() != ApplicationState.SUBMITTED) return new Outcome.NotFromHere();
        Calls.Call call = calls.find(application.callId()).orElseThrow(NotFound::new);
        Instant answer = answerBy.atZone(call.zone()).toInstant();
        if (!answer.isAfter(clock.instant())) return new Outcome.AnswerDateTooEarly();
        var cells = seats.lock(call, application);
        Seats.Cell full = seats.full(call, cells, application);
        if (full != null) return new Outcome.SeatsTaken(full.seats());
        db.sql("update admission_offer set state = 'OPEN', answer_by = :answer where id = :id")
                .param("answer", answer)
                .param("id", id)
                .update();
        letters.reopened(id, application.id(), application.personId(), call, answer);
        events.publishEvent(new Moved.OfferMoved(id, offer.state(), OfferState.OPEN, by, null));
        return new Outcome.Reopened();
    }
}
