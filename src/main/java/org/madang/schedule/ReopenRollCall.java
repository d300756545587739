package org.madang.schedule;

import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a closed roll call again. The marks stay as they are until it is closed once more; the reason is kept. */
@Component
public class ReopenRollCall {
    private final Db db;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    ReopenRollCall(Db db, Sessions sessions, ApplicationEventPublisher events) {
        this.db = db;
        this.sessions = sessions;
        this.events = events;
    }

    public sealed interface Outcome {
        record Reopened() implements Outcome {}

        record OpenAlready() implements Outcome {}

        record ReasonMissing() implements Outcome {}
    }

    @Transactional
    public Outcome reopen(SessionId id, String reason, PersonId by) {
        if (reason.isBlank()) return new Outcome.ReasonMissing();
        if (sessions.hold(id).rollCallState() == RollCallState.OPEN) return new Outcome.OpenAlready();
        db.sql("update schedule_session set roll_call_state = 'OPEN', roll_call_closed_at = null where id = :id")
                .param("id", id)
                .update();
        events.publishEvent(new RollCallReopened(id, by, reason.strip()));
        return new Outcome.Reopened();
    }
}
