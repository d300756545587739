package org.madang.programmes;

import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes an edition for good. */
@Component
public class CloseEdition {
    private final Db db;
    private final ApplicationEventPublisher events;

    CloseEdition(Db db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    public sealed interface Outcome {
        record Closed() implements Outcome {}

        record NotOpen() implements Outcome {}
    }

    @Transactional
    public Outcome close(EditionId edition, PersonId by) {
        int closed = db.sql("update programmes_edition set state = 'CLOSED' where id = :id and state = 'OPEN'")
                .param("id", edition)
                .update();
        if (closed == 0) return new Outcome.NotOpen();
        events.publishEvent(new EditionClosed(edition, by));
        return new Outcome.Closed();
    }
}
