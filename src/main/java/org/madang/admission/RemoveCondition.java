package org.madang.admission;

import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a condition off a place that is not offered yet. */
@Component
public class RemoveCondition {
    private final Db db;
    private final Applications applications;
    private final Readers readers;
    private final ApplicationEventPublisher events;

    RemoveCondition(Db db, Applications applications, Readers readers, ApplicationEventPublisher events) {
        this.db = db;
        this.readers = readers;
        this.applications = applications;
        this.events = events;
    }

    public sealed interface Outcome {
        record Removed() implements Outcome {}

        /** It is gone, or of another call. */
        record Gone() implements Outcome {}

        /** It was said with an offer; from then on it is met, waived or not. */
        record SaidAlready() implements Outcome {}

        /** They applied, nominated or are related; another of the secretariat does it. */
        record OwnApplication() implements Outcome {}
    }

    @Transactional
    public Outcome remove(CallId call, ConditionId id, PersonId by) {
        var application = db.sql("""
                        select a.id from admission_condition k join admission_decision d on d.id = k.decision_id
                        join admission_application a on a.id = d.application_id
                        where k.id = :id and a.call_id = :call
                        """).param("id", id).param("call", call).maybe(ApplicationId.class);
        if (application.isEmpty()) return new Outcome.Gone();
        applications.locked(application.get());
        if (readers.tied(application.get(), by)) return new Outcome.OwnApplication();
        var said = db.sql("""
                        select d.batch_id is not null from admission_condition k
                        join admission_decision d on d.id = k.decision_id where k.id = :id
                        """).param("id", id).maybe(Boolean.class);
        if (said.isEmpty()) return new Outcome.Gone();
        if (said.get()) return new Outcome.SaidAlready();
        db.sql("delete from admission_condition where id = :id").param("id", id).update();
        events.publishEvent(new ReleaseMoves.ConditionMoved(application.get(), ConditionState.OPEN, null, by, null));
        return new Outcome.Removed();
    }
}
