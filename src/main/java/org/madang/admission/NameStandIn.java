package org.madang.admission;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names a reviewer who reads one application in the place of its panel, all of whom are tied to it. */
@Component
public class NameStandIn {
    private final Db db;
    private final Clock clock;
    private final Applications applications;
    private final Readers readers;
    private final ApplicationEventPublisher events;

    NameStandIn(Db db, Clock clock, Applications applications, Readers readers, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.applications = applications;
        this.readers = readers;
        this.events = events;
    }

    public sealed interface Outcome {
        record Named() implements Outcome {}

        record NamedAlready() implements Outcome {}

        record NoReviewer() implements Outcome {}

        /** The reviewer is tied to the application as well. */
        record AlsoTied() implements Outcome {}

        /** Whoever names is tied themselves; another of the secretariat does it. */
        record Tied() implements Outcome {}
    }

    @Transactional
    public Outcome name(ApplicationId id, PersonId person, PersonId by) {
        applications.locked(id);
        if (readers.tied(id, by)) return new Outcome.Tied();
        if (!readers.isReviewer(id, person)) return new Outcome.NoReviewer();
        if (readers.tied(id, person)) return new Outcome.AlsoTied();
        int named = db.sql("""
                        insert into admission_stand_in (application_id, person_id, named_by, named_at)
                        values (:id, :person, :by, :now) on conflict do nothing
                        """)
                .param("id", id)
                .param("person", person)
                .param("by", by)
                .param("now", clock.instant())
                .update();
        if (named == 0) return new Outcome.NamedAlready();
        events.publishEvent(new Judging.StandInNamed(id, person, by));
        return new Outcome.Named();
    }
}
