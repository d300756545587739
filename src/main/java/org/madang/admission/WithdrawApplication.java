package org.madang.admission;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an application back; a seat that was held for it is free at once. */
@Component
public class WithdrawApplication {
    private final Db db;
    private final Clock clock;
    private final Applications applications;
    private final KeptAnswers kept;
    private final ApplicationEventPublisher events;

    WithdrawApplication(
            Db db, Clock clock, Applications applications, KeptAnswers kept, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.applications = applications;
        this.kept = kept;
        this.events = events;
    }

    public sealed interface Outcome {
        record Withdrawn() implements Outcome {}

        record WithdrawnAlready() implements Outcome {}

        /** The person has accepted and takes part; leaving is then a matter of the track. */
        record Enrolled() implements Outcome {}

        record NotFromHere(ApplicationState state) implements Outcome {}
    }

    @Transactional
    public Outcome withdraw(ApplicationId id, String reason, PersonId by) {
        var application = applications.lockedOf(id, by);
        if (application.state() == ApplicationState.WITHDRAWN) return new Outcome.WithdrawnAlready();
        if (!application.state().mayBecome(ApplicationState.WITHDRAWN))
            return new Outcome.NotFromHere(application.state());
        if (accepted(id)) return new Outcome.Enrolled();
        if (application.state() == ApplicationState.RETURNED) kept.forget(id, by);
        db.sql("""
                        update admission_offer set state = 'DECLINED', reason = :reason, answered_at = :now
                        where application_id = :id and state = 'OPEN' returning id
                        """)
                .param("reason", reason)
                .param("now", clock.instant())
                .param("id", id)
                .list(OfferId.class)
                .forEach(offer -> events.publishEvent(
                        new Moved.OfferMoved(offer, OfferState.OPEN, OfferState.DECLINED, by, reason)));
        db.sql(
                        "update admission_application set state = 'WITHDRAWN', reason = :reason, changed_at = :now where id = :id")
                .param("reason", reason)
                .param("now", clock.instant())
                .param("id", id)
                .update();
        events.publishEvent(
                new Moved.ApplicationMoved(id, application.state(), ApplicationState.WITHDRAWN, by, reason));
        return new Outcome.Withdrawn();
    }

    private boolean accepted(ApplicationId id) {
        return db.sql("select 1 from admission_offer where application_id = :id and state = 'ACCEPTED'")
                .param("id", id)
                .exists();
    }
}
