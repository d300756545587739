package org.madang.identity.audit;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.Transition;
import org.madang.web.RequestId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes every transition down in the transaction that made it: either both stand or neither. */
@Component
class AuditTrail {
    private final Db db;
    private final Clock clock;

    AuditTrail(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @EventListener
    void on(Transition transition) {
        db.sql("""
                insert into identity_audit (at, object, object_id, from_state, to_state, actor, acting_for, reason, request_id)
                values (:at, :object, :objectId, :from, :to, :actor, :actingFor, :reason, :request)
                """)
                .param("at", clock.instant())
                .param("object", transition.object())
                .param("objectId", transition.objectId())
                .param("from", transition.from())
                .param("to", transition.to())
                .param("actor", transition.actor())
                .param("actingFor", transition.actingFor())
                .param("reason", transition.reason())
                .param("request", RequestId.current())
                .update();
    }
}
