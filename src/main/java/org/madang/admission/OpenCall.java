package org.madang.admission;

import java.time.Clock;
import java.time.Instant;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announces a call that was prepared, without its rehearsal; from then on the version of its form that people are asked stays as it is. */
@Component
public class OpenCall {
    private final Db db;
    private final Clock clock;
    private final Calls calls;
    private final WriteForm forms;
    private final ApplicationEventPublisher events;

    OpenCall(Db db, Clock clock, Calls calls, WriteForm forms, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.calls = calls;
        this.forms = forms;
        this.events = events;
    }

    public sealed interface Outcome {
        record Opened(CallId call) implements Outcome {}

        record OpenedAlready() implements Outcome {}

        /** Its deadline is past, so that nobody could apply. */
        record Over() implements Outcome {}
    }

    @Transactional
    public Outcome open(CallId id, PersonId by) {
        Calls.Call call = calls.locked(id);
        if (call.announced()) return new Outcome.OpenedAlready();
        Instant now = clock.instant();
        if (call.overBy(now)) return new Outcome.Over();
        db.sql("update admission_call set announced_at = :now where id = :id")
                .param("now", now)
                .param("id", id)
                .update();
        forms.release(id, call.formVersion(), now);
        RehearseCall.clear(db, id);
        events.publishEvent(new CallMoves.CallMoved(id, "DRAFT", "OPENED", by));
        return new Outcome.Opened(id);
    }
}
