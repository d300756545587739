package org.madang.identity.audit;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;
import org.madang.web.Reader;
import org.madang.web.RequestId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Writes every transition down in the transaction that made it: either both stand or neither. */
@Component
class AuditTrail {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Db db;
    private final Clock clock;

    AuditTrail(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @EventListener
    void on(Transition transition) {
        var assistant = assistantOf(transition.actor());
        db.sql("""
                insert into identity_audit (at, object, object_id, from_state, to_state, actor, acting_for, reason, changes,
                                            request_id, acting_for_person)
                values (:at, :object, :objectId, :from, :to, :actor, :actingFor, :reason, :changes, :request,
                        :actingForPerson)
                """)
                .param("at", clock.instant())
                .param("object", transition.object())
                .param("objectId", transition.objectId())
                .param("from", transition.from())
                .param("to", transition.to())
                .param("actor", assistant == null ? transition.actor() : assistant)
                .param("actingForPerson", assistant == null ? null : transition.actor())
                .param("actingFor", transition.actingFor())
                .param("reason", transition.reason())
                .json("changes", json(transition.changes()))
                .param("request", RequestId.current())
                .update();
    }

    private static @Nullable String json(List<FieldChange> changes) {
        return changes.isEmpty() ? null : JSON.writeValueAsString(changes);
    }

    /** Who sits at the keyboard of this request, when they act for the one who is said to have acted. */
    private static @Nullable PersonId assistantOf(PersonId actor) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes served)) return null;
        var viewer = Reader.of(served.getRequest()).viewer();
        return viewer != null && viewer.acting() != null && viewer.id().equals(actor) ? viewer.inPerson() : null;
    }
}
