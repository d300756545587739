package org.madang.admission;

import java.time.Clock;
import java.time.Instant;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member of staff confirms that an offer went unanswered; only then is its seat free, and the person is written to. */
@Component
public class LapseOffer {
    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final Applications applications;
    private final Readers readers;
    private final OfferLetters letters;
    private final ApplicationEventPublisher events;

    LapseOffer(
            Db db,
            Clock clock,
            Calls calls,
            Applications applications,
            Readers readers,
            OfferLetters letters,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.applications = applications;
        this.readers = readers;
        this.letters = letters;
        this.events = events;
    }

    public sealed interface Outcome {
        record Lapsed() implements Outcome {}

        record StillInTime(Instant answerBy) implements Outcome {}

        record NotOpen(OfferState state) implements Outcome {}

        /** They applied, nominated or are related; another of the secretariat takes it. */
        record OwnApplication() implements Outcome {}
    }

    record Row(OfferState state, Instant answerBy) {}

    @Transactional
    public Outcome lapse(OfferId id, PersonId by) {
        Instant now = clock.instant();
        var application = applications.locked(applications.of(id));
        if (readers.tied(application.id(), by)) return new Outcome.OwnApplication();
        Row row = db.sql("select state, answer_by from admission_offer where id = :id for update")
                .param("id", id)
                .one(Row.class);
        if (row.state() != OfferState.OPEN) return new Outcome.NotOpen(row.state());
        if (!now.isAfter(row.answerBy())) return new Outcome.StillInTime(row.answerBy());
        db.sql("update admission_offer set state = 'LAPSED' where id = :id")
                .param("id", id)
                .update();
        Calls.Call call = calls.find(application.callId()).orElseThrow(NotFound::new);
        letters.lapsed(id, application.id(), application.personId(), call, row.answerBy());
        events.publishEvent(new Moved.OfferMoved(id, OfferState.OPEN, OfferState.LAPSED, by, null));
        return new Outcome.Lapsed();
    }
}
