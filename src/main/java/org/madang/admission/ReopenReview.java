package org.madang.admission;

import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat gives a review back to its reviewer, who reads why; until it is handed in again it does not count. */
@Component
public class ReopenReview {
    private final Db db;
    private final Applications applications;
    private final Readers readers;
    private final Reviews reviews;
    private final ApplicationEventPublisher events;

    ReopenReview(Db db, Applications applications, Readers readers, Reviews reviews, ApplicationEventPublisher events) {
        this.db = db;
        this.applications = applications;
        this.readers = readers;
        this.reviews = reviews;
        this.events = events;
    }

    public sealed interface Outcome {
        record Reopened() implements Outcome {}

        record OpenAlready() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        /** Nothing is handed in, or what was is void because its reviewer stepped back. */
        record NothingHandedIn() implements Outcome {}

        /** The application was withdrawn, or its decision is released. */
        record NotFromHere() implements Outcome {}

        /** Whoever wants to give it back is tied to the application. */
        record Tied() implements Outcome {}
    }

    @Transactional
    public Outcome reopen(ApplicationId id, PersonId reviewer, String reason, PersonId by) {
        var application = applications.locked(id);
        if (readers.tied(id, by)) return new Outcome.Tied();
        var before = reviews.of(id, reviewer).state();
        if (before == ReviewState.REOPENED) return new Outcome.OpenAlready();
        if (before != ReviewState.SUBMITTED) return new Outcome.NothingHandedIn();
        if (!reviews.inTime(application)) return new Outcome.NotFromHere();
        if (reason.isBlank()) return new Outcome.ReasonMissing();
        reviews.changed(id, reviewer, ReviewState.REOPENED);
        db.sql("update admission_review set reopened = :reason where application_id = :id and reviewer = :reviewer")
                .param("id", id)
                .param("reviewer", reviewer)
                .param("reason", reason)
                .update();
        events.publishEvent(new Moved.ReviewMoved(id, before, ReviewState.REOPENED, by, reason));
        return new Outcome.Reopened();
    }
}
