package org.madang.admission;

import java.util.List;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A reviewer hands in what they have written; from then on it counts, and only the secretariat gives it back. */
@Component
public class HandInReview {
    private final Applications applications;
    private final Readers readers;
    private final Rubrics rubrics;
    private final Reviews reviews;
    private final ApplicationEventPublisher events;

    HandInReview(
            Applications applications,
            Readers readers,
            Rubrics rubrics,
            Reviews reviews,
            ApplicationEventPublisher events) {
        this.applications = applications;
        this.readers = readers;
        this.rubrics = rubrics;
        this.reviews = reviews;
        this.events = events;
    }

    public sealed interface Outcome {
        record HandedIn() implements Outcome {}

        record HandedInAlready() implements Outcome {}

        /** @param fields of the criteria that have no mark */
        record Incomplete(List<String> fields) implements Outcome {}

        /** The application was withdrawn, or its decision is released. */
        record NotFromHere() implements Outcome {}
    }

    /** @throws NotFound if they may not read it, or it is not there */
    @Transactional
    public Outcome handIn(ApplicationId id, PersonId by) {
        var application = applications.locked(id);
        if (!readers.mayRead(id, by)) throw new NotFound();
        var review = reviews.of(id, by);
        if (review.state() == ReviewState.SUBMITTED) return new Outcome.HandedInAlready();
        if (!reviews.inTime(application)) return new Outcome.NotFromHere();
        var marks = reviews.marks(id, by);
        var missing = rubrics.of(application.callId()).criteria().stream()
                .filter(criterion -> !marks.containsKey(criterion.key()))
                .map(Rubric.Criterion::field)
                .toList();
        if (!missing.isEmpty()) return new Outcome.Incomplete(missing);
        reviews.changed(id, by, ReviewState.SUBMITTED);
        events.publishEvent(new Moved.ReviewMoved(id, review.state(), ReviewState.SUBMITTED, by, null));
        return new Outcome.HandedIn();
    }
}
