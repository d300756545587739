package org.madang.admission;

import org.jspecify.annotations.Nullable;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.text.Graphemes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps one mark or the note of a review that is being written. Whoever saves says which version they were looking at;
 * what was changed since, in another tab or on another phone, is not overwritten.
 */
@Component
public class SaveReview {
    private final Applications applications;
    private final Readers readers;
    private final Rubrics rubrics;
    private final Reviews reviews;
    private final ApplicationEventPublisher events;

    SaveReview(
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
        /** @param version to be sent with the next field */
        record Saved(long version) implements Outcome {}

        /** @param saved what the review holds, saved at {@code version} */
        record Stale(String saved, long version) implements Outcome {}

        record UnknownField() implements Outcome {}

        record TooLong(int most) implements Outcome {}

        /** A mark is a whole number from 1 to 5, or empty. */
        record NoScore() implements Outcome {}

        /** It is handed in; only the secretariat gives it back. */
        record HandedIn() implements Outcome {}

        /** The application was withdrawn, or its decision is released. */
        record NotFromHere() implements Outcome {}
    }

    record Field(String value, long version) {}

    /**
     * @param field {@link Reviews#NOTE}, or the field of a criterion
     * @throws NotFound if they may not read it, or it is not there
     */
    @Transactional
    public Outcome save(ApplicationId id, String field, String value, long version, PersonId by) {
        var found = applications.find(id).orElseThrow(NotFound::new);
        Rubric rubric = rubrics.toJudgeBy(found.callId());
        var application = applications.locked(id);
        if (!readers.mayRead(id, by)) throw new NotFound();
        if (!reviews.inTime(application)) return new Outcome.NotFromHere();
        var review = reviews.of(id, by);
        if (!review.open()) return new Outcome.HandedIn();
        String criterion = criterion(rubric, field);
        if (criterion == null && !field.equals(Reviews.NOTE)) return new Outcome.UnknownField();
        if (criterion == null && Graphemes.exceeds(value, Reviews.NOTE_LIMIT))
            return new Outcome.TooLong(Reviews.NOTE_LIMIT);
        if (criterion != null && !value.matches("[1-5]?")) return new Outcome.NoScore();
        Field saved =
                saved(review, criterion == null ? null : reviews.marks(id, by).get(criterion), criterion);
        if (saved.value().equals(value)) return new Outcome.Saved(review.version());
        if (saved.version() > version) return new Outcome.Stale(saved.value(), review.version());
        return new Outcome.Saved(write(id, review, criterion, value, by));
    }

    private static @Nullable String criterion(Rubric rubric, String field) {
        return rubric.criteria().stream()
                .filter(one -> one.field().equals(field))
                .map(Rubric.Criterion::key)
                .findFirst()
                .orElse(null);
    }

    private static Field saved(Reviews.Review review, Reviews.@Nullable Mark mark, @Nullable String criterion) {
        if (criterion == null) return new Field(review.note(), review.noteVersion());
        return mark == null ? new Field("", 0) : new Field(String.valueOf(mark.score()), mark.version());
    }

    private long write(ApplicationId id, Reviews.Review before, @Nullable String criterion, String value, PersonId by) {
        ReviewState after = before.state() == ReviewState.ASSIGNED ? ReviewState.STARTED : before.state();
        long next = reviews.changed(id, by, after);
        if (criterion == null) reviews.note(id, by, value, next);
        else reviews.mark(id, by, criterion, value.isEmpty() ? null : Integer.valueOf(value), next);
        if (after != before.state()) events.publishEvent(new Moved.ReviewMoved(id, before.state(), after, by, null));
        return next;
    }
}
