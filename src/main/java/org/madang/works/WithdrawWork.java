package org.madang.works;

import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a published work off the site at once. Its number and title stay, so that a citation finds an answer. */
@Component
public class WithdrawWork {
    private final Db db;
    private final Works works;
    private final ApplicationEventPublisher events;

    WithdrawWork(Db db, Works works, ApplicationEventPublisher events) {
        this.db = db;
        this.works = works;
        this.events = events;
    }

    public sealed interface Outcome {
        record Withdrawn() implements Outcome {}

        record NotPublished(WorkState state) implements Outcome {}

        record ReasonMissing() implements Outcome {}
    }

    @Transactional
    public Outcome withdraw(WorkId id, String reason, PersonId by) {
        Works.Standing work = works.lock(id);
        if (work.state() == WorkState.WITHDRAWN) return new Outcome.Withdrawn();
        if (work.state() != WorkState.PUBLISHED) return new Outcome.NotPublished(work.state());
        if (reason.isBlank()) return new Outcome.ReasonMissing();
        works.move(work, WorkState.WITHDRAWN);
        db.sql("update works_work set withdrawn_reason = :reason where id = :id")
                .param("reason", reason.strip())
                .param("id", id)
                .update();
        events.publishEvent(new WorkWithdrawn(id, reason.strip(), by));
        return new Outcome.Withdrawn();
    }
}
