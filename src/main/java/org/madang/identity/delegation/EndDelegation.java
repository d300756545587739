package org.madang.identity.delegation;

import java.time.Clock;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a delegation at once; the official may, and the assistant too. */
@Component
class EndDelegation {
    sealed interface Outcome {
        record Ended() implements Outcome {}

        record NoneToEnd() implements Outcome {}
    }

    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EndDelegation(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    Outcome end(UUID id, PersonId by) {
        int ended = db.sql("""
                        update identity_delegation set ended_at = :now, ended_by = :by
                        where id = :id and (official_id = :by or assistant_id = :by) and ended_at is null
                        """)
                .param("now", clock.instant())
                .param("by", by)
                .param("id", id)
                .update();
        if (ended == 0) return new Outcome.NoneToEnd();
        events.publishEvent(new DelegationChanged(id, "ENDED", by, null));
        return new Outcome.Ended();
    }
}
