package org.madang.admission;

import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what is staged for one application out of the next batch; what the applicant was told before still stands. */
@Component
public class TakeOutOfBatch {
    private final Db db;
    private final Applications applications;
    private final Readers readers;
    private final ApplicationEventPublisher events;

    TakeOutOfBatch(Db db, Applications applications, Readers readers, ApplicationEventPublisher events) {
        this.db = db;
        this.applications = applications;
        this.readers = readers;
        this.events = events;
    }

    public sealed interface Outcome {
        record TakenOut() implements Outcome {}

        record NothingStaged() implements Outcome {}

        /** They applied, nominated or are related; another of the secretariat takes it. */
        record OwnApplication() implements Outcome {}
    }

    @Transactional
    public Outcome takeOut(ApplicationId id, PersonId by) {
        applications.locked(id);
        if (readers.tied(id, by)) return new Outcome.OwnApplication();
        var taken = db.sql("""
                        update admission_decision set state = 'SUPERSEDED'
                        where application_id = :id and state = 'STAGED' returning verdict
                        """).param("id", id).maybe(Verdict.class);
        if (taken.isEmpty()) return new Outcome.NothingStaged();
        events.publishEvent(new Moved.DecisionTakenBack(id, taken.get(), by));
        return new Outcome.TakenOut();
    }
}
