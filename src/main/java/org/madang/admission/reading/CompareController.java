package org.madang.admission.reading;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.madang.admission.Applications;
import org.madang.admission.ReadingId;
import org.madang.admission.Rubrics;
import org.madang.identity.SensitiveViews;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class CompareController {
    static final int FEWEST = 2;
    static final int MOST = 4;

    private final ReviewQueries queries;
    private final Applications applications;
    private final Rubrics rubrics;
    private final DoneQueries done;
    private final SensitiveViews views;

    CompareController(
            ReviewQueries queries, Applications applications, Rubrics rubrics, DoneQueries done, SensitiveViews views) {
        this.done = done;
        this.queries = queries;
        this.applications = applications;
        this.rubrics = rubrics;
        this.views = views;
    }

    /** What the reader may not read is passed over like what is not there. */
    @Allow(Action.REVIEW_APPLICATION)
    @GetMapping("/admission/reviews/compare")
    Answer compare(Form asked, Viewer viewer) {
        var readings = asked.values("row").stream()
                .filter(row -> row.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .distinct()
                .map(ReadingId::of)
                .toList();
        if (readings.size() > MOST) return refused("admission.compare.many");
        var heads = queries.heads(readings, viewer.id());
        if (heads.size() < FEWEST) return refused("admission.compare.few");
        if (heads.stream().map(CompareController::cell).distinct().count() > 1)
            return refused("admission.compare.cells");
        var fields = applications.fields(heads.getFirst().applicationId());
        var people = heads.stream()
                .map(ReviewPage.Head::personId)
                .filter(Objects::nonNull)
                .map(PersonId.class::cast)
                .toList();
        views.note(people, viewer, null, Set.of(SensitiveViews.What.APPLICATION));
        return Answer.page(new ComparePage(
                null,
                heads,
                fields,
                queries.answers(
                        heads, viewer.id(), fields, rubrics.of(heads.getFirst().callId())),
                done.of(heads.stream().map(ReviewPage.Head::applicationId).toList(), viewer.id()),
                queries.scores(heads, viewer.id())));
    }

    private static List<Object> cell(ReviewPage.Head head) {
        return List.of(head.callId(), head.track(), head.country() == null ? "" : head.country());
    }

    private static Answer refused(String why) {
        return Answer.unprocessable(ComparePage.refused(why));
    }
}
