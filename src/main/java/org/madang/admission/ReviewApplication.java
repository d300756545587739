package org.madang.admission;

import java.time.Clock;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A reviewer's score and note. Whoever has a tie to the application cannot score it, whatever they ask for. */
@Component
public class ReviewApplication {
    private final Db db;
    private final Clock clock;
    private final Applications applications;
    private final ApplicationEventPublisher events;

    ReviewApplication(Db db, Clock clock, Applications applications, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.applications = applications;
        this.events = events;
    }

    public sealed interface Outcome {
        record Reviewed() implements Outcome {}

        record ScoreOutOfRange() implements Outcome {}

        /** The reviewer belongs to an institution of the application, or to the application itself. */
        record Conflict() implements Outcome {}

        record Recused() implements Outcome {}

        /** It was withdrawn, or its decision is released. */
        record NotFromHere() implements Outcome {}
    }

    /** @param score from 1 (weak) to 5 (excellent) */
    @Transactional
    public Outcome review(ApplicationId id, int score, String note, PersonId by) {
        var application = applications.locked(id);
        if (score < 1 || score > 5) return new Outcome.ScoreOutOfRange();
        if (conflict(id, by)) return new Outcome.Conflict();
        if (application.state() != ApplicationState.SUBMITTED || released(id)) return new Outcome.NotFromHere();
        ReviewState before = db.sql("select state from admission_review where application_id = :id and reviewer = :by")
                .param("id", id)
                .param("by", by)
                .maybe(ReviewState.class)
                .orElse(ReviewState.ASSIGNED);
        if (before == ReviewState.RECUSED) return new Outcome.Recused();
        write(id, score, note, by);
        // A first score opens and closes the review at once; a changed one reopens it, and both moves are kept.
        ReviewState open = before == ReviewState.SUBMITTED ? ReviewState.REOPENED : ReviewState.STARTED;
        events.publishEvent(new Moved.ReviewMoved(id, before, open, by, null));
        events.publishEvent(new Moved.ReviewMoved(id, open, ReviewState.SUBMITTED, by, null));
        return new Outcome.Reviewed();
    }

    private void write(ApplicationId id, int score, String note, PersonId by) {
        db.sql("""
                        insert into admission_review (application_id, reviewer, state, score, note, changed_at)
                        values (:id, :by, 'SUBMITTED', :score, :note, :now)
                        on conflict (application_id, reviewer) do update
                        set state = 'SUBMITTED', score = excluded.score, note = excluded.note,
                            changed_at = excluded.changed_at
                        """)
                .param("id", id)
                .param("by", by)
                .param("score", score)
                .param("note", note)
                .param("now", clock.instant())
                .update();
    }

    private boolean conflict(ApplicationId id, PersonId reviewer) {
        return db.sql("select 1 from admission_conflict where application_id = :id and person_id = :reviewer")
                .param("id", id)
                .param("reviewer", reviewer)
                .exists();
    }

    private boolean released(ApplicationId id) {
        return db.sql("select 1 from admission_decision where application_id = :id and state = 'RELEASED'")
                .param("id", id)
                .exists();
    }
}
