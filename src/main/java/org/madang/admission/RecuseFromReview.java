package org.madang.admission;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A reviewer declares a tie that the program cannot know of; a score they gave no longer counts. */
@Component
public class RecuseFromReview {
    private final Db db;
    private final Clock clock;
    private final Applications applications;
    private final ApplicationEventPublisher events;

    RecuseFromReview(Db db, Clock clock, Applications applications, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.applications = applications;
        this.events = events;
    }

    public sealed interface Outcome {
        record Recused() implements Outcome {}

        record RecusedAlready() implements Outcome {}
    }

    @Transactional
    public Outcome recuse(ApplicationId id, String reason, PersonId by) {
        applications.locked(id);
        ReviewState before = db.sql("select state from admission_review where application_id = :id and reviewer = :by")
                .param("id", id)
                .param("by", by)
                .maybe(ReviewState.class)
                .orElse(ReviewState.ASSIGNED);
        if (before == ReviewState.RECUSED) return new Outcome.RecusedAlready();
        db.sql("""
                        insert into admission_review (application_id, reviewer, state, note, changed_at)
                        values (:id, :by, 'RECUSED', :reason, :now)
                        on conflict (application_id, reviewer) do update
                        set state = 'RECUSED', score = null, note = excluded.note, changed_at = excluded.changed_at
                        """)
                .param("id", id)
                .param("by", by)
                .param("reason", reason)
                .param("now", clock.instant())
                .update();
        if (before == ReviewState.SUBMITTED) {
            events.publishEvent(new Moved.ReviewMoved(id, before, ReviewState.REOPENED, by, null));
            before = ReviewState.REOPENED;
        }
        events.publishEvent(new Moved.ReviewMoved(id, before, ReviewState.RECUSED, by, reason));
        return new Outcome.Recused();
    }
}
