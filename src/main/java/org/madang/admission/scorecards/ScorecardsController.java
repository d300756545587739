package org.madang.admission.scorecards;

import org.madang.admission.Calls;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ScorecardsController {
    private final Calls calls;
    private final ScorecardQueries queries;

    ScorecardsController(Calls calls, ScorecardQueries queries) {
        this.calls = calls;
        this.queries = queries;
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping("/admission/calls/{call}/reviews")
    Answer show(@PathVariable String call, Viewer viewer) {
        Calls.Call found = calls.find(call).orElseThrow(NotFound::new);
        var apart = queries.apart(found.id(), viewer.id());
        return Answer.page(new ScorecardsPage(
                found,
                queries.cards(found.id()),
                apart,
                queries.adjusted(found.id(), apart),
                queries.hides(found.id(), viewer.id())));
    }
}
