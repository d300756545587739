package org.madang.admission;

import java.util.LinkedHashMap;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A whole review in one step, with the same score for every criterion: written and handed in together. */
@Component
public class ReviewApplication {
    private final Applications applications;
    private final Rubrics rubrics;
    private final SaveReview save;
    private final HandInReview handIn;

    ReviewApplication(Applications applications, Rubrics rubrics, SaveReview save, HandInReview handIn) {
        this.applications = applications;
        this.rubrics = rubrics;
        this.save = save;
        this.handIn = handIn;
    }

    public sealed interface Outcome {
        record Reviewed() implements Outcome {}

        record ScoreOutOfRange() implements Outcome {}

        /** It is handed in; only the secretariat gives it back. */
        record HandedIn() implements Outcome {}

        /** It was withdrawn, or its decision is released. */
        record NotFromHere() implements Outcome {}
    }

    /**
     * @param score from 1 (weak) to 5 (excellent)
     * @throws NotFound if they may not read it, because of a tie or because another panel does
     */
    @Transactional
    public Outcome review(ApplicationId id, int score, String note, PersonId by) {
        if (score < 1 || score > 5) return new Outcome.ScoreOutOfRange();
        var application = applications.locked(id);
        var typed = new LinkedHashMap<String, String>();
        for (Rubric.Criterion criterion : rubrics.of(application.callId()).criteria())
            typed.put(criterion.field(), String.valueOf(score));
        typed.put(Reviews.NOTE, note);
        for (var field : typed.entrySet()) {
            switch (save.save(id, field.getKey(), field.getValue(), Long.MAX_VALUE, by)) {
                case SaveReview.Outcome.Saved saved -> {}
                case SaveReview.Outcome.HandedIn done -> {
                    return new Outcome.HandedIn();
                }
                case SaveReview.Outcome.NotFromHere elsewhere -> {
                    return new Outcome.NotFromHere();
                }
                case SaveReview.Outcome.TooLong tooLong ->
                    throw new IllegalArgumentException("a note of more than " + tooLong.most());
                case SaveReview.Outcome.Stale impossible -> throw new IllegalStateException(field.getKey());
                case SaveReview.Outcome.UnknownField impossible -> throw new IllegalStateException(field.getKey());
                case SaveReview.Outcome.NoScore impossible -> throw new IllegalStateException(field.getKey());
            }
        }
        return switch (handIn.handIn(id, by)) {
            case HandInReview.Outcome.HandedIn done -> new Outcome.Reviewed();
            case HandInReview.Outcome.HandedInAlready already -> new Outcome.HandedIn();
            case HandInReview.Outcome.NotFromHere elsewhere -> new Outcome.NotFromHere();
            case HandInReview.Outcome.Incomplete impossible -> throw new IllegalStateException("a mark is missing");
        };
    }
}
