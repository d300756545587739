package org.madang.admission.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.admission.Applications;
import org.madang.admission.ReadingId;
import org.madang.admission.ReviewState;
import org.madang.admission.Reviews;
import org.madang.admission.Rubrics;
import org.madang.identity.SensitiveViews;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Form;
import org.springframework.stereotype.Component;

/** Makes the page on which a reviewer reads and judges one application. */
@Component
class ReviewPages {
    private final Applications applications;
    private final Rubrics rubrics;
    private final Reviews reviews;
    private final ReviewQueries queries;
    private final DoneQueries done;
    private final SensitiveViews views;

    ReviewPages(
            Applications applications,
            Rubrics rubrics,
            Reviews reviews,
            ReviewQueries queries,
            DoneQueries done,
            SensitiveViews views) {
        this.done = done;
        this.applications = applications;
        this.rubrics = rubrics;
        this.reviews = reviews;
        this.queries = queries;
        this.views = views;
    }

    ReviewPage of(ReadingId reading, Viewer viewer) {
        return of(reading, viewer, null);
    }

    /** @param typed what comes back as typed; null for what is saved */
    ReviewPage of(ReadingId reading, Viewer viewer, @Nullable Form typed) {
        var head = queries.head(reading, viewer.id()).orElseThrow(NotFound::new);
        var id = head.applicationId();
        var fields = applications.fields(id);
        var rubric = rubrics.of(head.callId());
        var review = reviews.of(id, viewer.id());
        if (head.personId() != null) views.note(head.personId(), viewer, null, Set.of(SensitiveViews.What.APPLICATION));
        return new ReviewPage(
                head,
                fields,
                queries.answers(List.of(head), viewer.id(), fields, rubric).getOrDefault(id.value(), Map.of()),
                rubric,
                review,
                queries.letters(head, viewer.id()),
                done.of(id, viewer.id()).orElse(null),
                review.state() == ReviewState.SUBMITTED ? queries.reviews(id, viewer.id()) : List.of(),
                queries.next(head, viewer.id()),
                saved(typed == null ? Form.empty() : typed, review, reviews.marks(id, viewer.id())));
    }

    /** What was not sent with the form that comes back stands as it is saved, so that it is not emptied by the next send. */
    private static Form saved(Form typed, Reviews.Review review, Map<String, Reviews.Mark> marks) {
        if (!typed.names().contains(Reviews.NOTE)) typed.with(Reviews.NOTE, review.note());
        for (Reviews.Mark mark : marks.values()) {
            String field = "mark-" + mark.criterion();
            if (!typed.names().contains(field)) typed.with(field, String.valueOf(mark.score()));
        }
        return typed;
    }
}
