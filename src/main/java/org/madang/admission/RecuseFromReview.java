package org.madang.admission;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A reviewer declares a tie that the program cannot know of. From then on they read nothing of the application, and the
 * marks they gave are taken away.
 */
@Component
public class RecuseFromReview {
    private final Db db;
    private final Clock clock;
    private final Applications applications;
    private final Readers readers;
    private final Reviews reviews;
    private final Relations relations;
    private final ApplicationEventPublisher events;

    RecuseFromReview(
            Db db,
            Clock clock,
            Applications applications,
            Readers readers,
            Reviews reviews,
            Relations relations,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.applications = applications;
        this.readers = readers;
        this.reviews = reviews;
        this.relations = relations;
        this.events = events;
    }

    public sealed interface Outcome {
        record Recused() implements Outcome {}

        record RecusedAlready() implements Outcome {}

        record ReasonMissing() implements Outcome {}
    }

    /** @throws NotFound if they may not read it anyway, or it is not there */
    @Transactional
    public Outcome recuse(ApplicationId id, Relation kind, String reason, PersonId by) {
        applications.locked(id);
        ReviewState before = reviews.of(id, by).state();
        if (before == ReviewState.RECUSED) return new Outcome.RecusedAlready();
        if (!readers.mayRead(id, by)) throw new NotFound();
        if (reason.isBlank()) return new Outcome.ReasonMissing();
        relations.declare(id, by, kind, reason, by);
        db.sql("""
                        insert into admission_review (application_id, reviewer, state, note, changed_at)
                        values (:id, :by, 'RECUSED', :reason, :now)
                        on conflict (application_id, reviewer) do update
                        set state = 'RECUSED', note = excluded.note, reopened = null, changed_at = excluded.changed_at
                        """)
                .param("id", id)
                .param("by", by)
                .param("reason", reason)
                .param("now", clock.instant())
                .update();
        db.sql("delete from admission_mark where application_id = :id and judge = :by")
                .param("id", id)
                .param("by", by)
                .update();
        if (before == ReviewState.SUBMITTED) {
            events.publishEvent(new Moved.ReviewMoved(id, before, ReviewState.REOPENED, by, null));
            before = ReviewState.REOPENED;
        }
        events.publishEvent(new Moved.ReviewMoved(id, before, ReviewState.RECUSED, by, reason));
        return new Outcome.Recused();
    }
}
