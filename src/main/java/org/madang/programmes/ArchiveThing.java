package org.madang.programmes;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.Id;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts something away: it leaves the lists, its page still answers, and it can be taken back. */
@Component
public class ArchiveThing {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ArchiveThing(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Archived() implements Outcome {}

        record ArchivedAlready() implements Outcome {}
    }

    @Transactional
    public Outcome archive(SetUpThing thing, Id id, PersonId by) {
        int archived = db.sql(thing.putAway())
                .param("id", id)
                .param("at", clock.instant())
                .update();
        if (archived == 0) return new Outcome.ArchivedAlready();
        events.publishEvent(new ThingArchived(thing, id.value(), true, by));
        return new Outcome.Archived();
    }
}
