package org.madang.identity.delegation;

import java.time.Clock;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins and stops acting for another, in one session alone. */
@Component
public class ActFor {
    public sealed interface Outcome {
        record Acting() implements Outcome {}

        record NoSuchDelegation() implements Outcome {}
    }

    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ActFor(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public Outcome begin(UUID session, UUID delegation, PersonId assistant) {
        int begun = db.sql("""
                        update identity_session set delegation_id = :delegation
                        where id = :session and person_id = :assistant and exists (
                            select 1 from identity_delegation d where d.id = :delegation and d.assistant_id = :assistant
                              and d.ended_at is null and d.valid_from <= :now and d.valid_until > :now)
                        """)
                .param("delegation", delegation)
                .param("session", session)
                .param("assistant", assistant)
                .param("now", clock.instant())
                .update();
        if (begun == 0) return new Outcome.NoSuchDelegation();
        db.sql("update identity_delegation set met_at = :now where id = :id and met_at is null")
                .param("now", clock.instant())
                .param("id", delegation)
                .update();
        events.publishEvent(new DelegationChanged(delegation, "ACTING", assistant, null));
        return new Outcome.Acting();
    }

    @Transactional
    void stop(UUID session) {
        db.sql("update identity_session set delegation_id = null where id = :session")
                .param("session", session)
                .update();
    }
}
