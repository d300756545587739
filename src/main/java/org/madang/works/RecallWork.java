package org.madang.works;

import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a submitted work back, as long as nobody has approved it. What was submitted stays on record. */
@Component
public class RecallWork {
    private final Db db;
    private final Works works;
    private final ApplicationEventPublisher events;

    RecallWork(Db db, Works works, ApplicationEventPublisher events) {
        this.db = db;
        this.works = works;
        this.events = events;
    }

    public sealed interface Outcome {
        record Recalled() implements Outcome {}

        record NotSubmitted(WorkState state) implements Outcome {}

        record ApprovedAlready() implements Outcome {}
    }

    @Transactional
    public Outcome recall(WorkId id, PersonId by) {
        Works.Standing work = works.lock(id);
        if (work.state() != WorkState.SUBMITTED) return new Outcome.NotSubmitted(work.state());
        boolean approved = db.sql("select 1 from works_key where version_id = :version and verdict = 'APPROVE'")
                .param("version", work.versionId())
                .exists();
        if (approved) return new Outcome.ApprovedAlready();
        works.nextVersion(work);
        works.move(work, WorkState.DRAFT);
        events.publishEvent(new WorkRecalled(id, by));
        return new Outcome.Recalled();
    }
}
