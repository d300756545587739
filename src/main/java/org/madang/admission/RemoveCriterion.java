package org.madang.admission;

import org.madang.database.Db;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a criterion out of the rubric of a call, until the first review is begun. */
@Component
public class RemoveCriterion {
    private final Db db;
    private final Rubrics rubrics;
    private final ApplicationEventPublisher events;

    RemoveCriterion(Db db, Rubrics rubrics, ApplicationEventPublisher events) {
        this.db = db;
        this.rubrics = rubrics;
        this.events = events;
    }

    public sealed interface Outcome {
        record Removed() implements Outcome {}

        record RemovedAlready() implements Outcome {}

        /** Somebody has begun to judge by what stands there. */
        record Begun() implements Outcome {}
    }

    @Transactional
    public Outcome remove(CallId call, String key, PersonId by) {
        Rubric rubric = rubrics.toChange(call);
        if (rubric.begun()) return new Outcome.Begun();
        int gone = db.sql("delete from admission_criterion where call_id = :call and key = :key")
                .param("call", call)
                .param("key", key)
                .update();
        if (gone == 0) return new Outcome.RemovedAlready();
        var changes = FieldChange.between(CriterionText.in(rubric, key), CriterionText.NONE);
        events.publishEvent(new Judging.RubricSet(call, "REMOVED", changes, by));
        return new Outcome.Removed();
    }
}
