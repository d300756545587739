package org.madang.forum.studies;

import java.util.List;
import org.madang.shared.NotFound;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Gate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Reads case studies across countries: a section in the forum, the public sections for everybody. */
@Controller
class ReadingController {
    private final CaseQueries queries;
    private final Gate gate;

    ReadingController(CaseQueries queries, Gate gate) {
        this.queries = queries;
        this.gate = gate;
    }

    @Allow(value = Action.ENTER_FORUM, in = "forum")
    @GetMapping("/forums/{forum}/compare/{section}")
    Answer compare(@PathVariable String forum, @PathVariable String section, Viewer viewer, Scope scope) {
        List<CaseQueries.Question> all = queries.questions(forum);
        for (int at = 0; at < all.size(); at++) {
            var asked = all.get(at);
            if (!asked.key().equals(section)) continue;
            boolean chairs = gate.may(viewer, Action.CHAIR_FORUM, scope);
            return Answer.page(new ComparePage(
                    asked,
                    at == 0 ? null : all.get(at - 1),
                    at == all.size() - 1 ? null : all.get(at + 1),
                    queries.across(asked.forumId(), section, viewer.id(), chairs)));
        }
        throw new NotFound();
    }

    @Allow(Action.PUBLIC)
    @GetMapping("/forums/{forum}/public")
    Answer published(@PathVariable String forum) {
        List<CaseQueries.Publication> rows = queries.published(forum);
        if (rows.isEmpty()) throw new NotFound();
        var first = rows.getFirst();
        return Answer.page(new PublicPage(first, rows));
    }
}
