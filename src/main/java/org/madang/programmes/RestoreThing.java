package org.madang.programmes;

import org.madang.database.Db;
import org.madang.shared.Id;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes something back that was put away. */
@Component
public class RestoreThing {
    private final Db db;
    private final ApplicationEventPublisher events;

    RestoreThing(Db db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    public sealed interface Outcome {
        record Restored() implements Outcome {}

        record NotArchived() implements Outcome {}
    }

    @Transactional
    public Outcome restore(SetUpThing thing, Id id, PersonId by) {
        int restored =
                db.sql(thing.takeBack()).param("id", id).param("at", null).update();
        if (restored == 0) return new Outcome.NotArchived();
        events.publishEvent(new ThingArchived(thing, id.value(), false, by));
        return new Outcome.Restored();
    }
}
