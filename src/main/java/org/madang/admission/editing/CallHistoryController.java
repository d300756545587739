package org.madang.admission.editing;

import java.util.List;
import java.util.UUID;
import org.madang.admission.Calls;
import org.madang.identity.Trail;
import org.madang.identity.TrailPage;
import org.madang.shared.NotFound;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What became of a call, its form and its rubric; what became of an application is told with that. */
@Controller
class CallHistoryController {
    private final Calls calls;
    private final Trail trail;

    CallHistoryController(Calls calls, Trail trail) {
        this.calls = calls;
        this.trail = trail;
    }

    @Allow(value = Action.SET_UP, in = "call")
    @GetMapping("/set-up/calls/{call}/history")
    Answer show(@PathVariable String call, Form form) {
        Calls.Call found = calls.prepared(call).orElseThrow(NotFound::new);
        UUID id = found.id().value();
        var acts = List.of(
                Trail.Acts.of(id, "call", "DRAFT", "OPENED", "REHEARSED [0-9]+"),
                Trail.Acts.of(id, "form", "WRITING [0-9]+", "RELEASED [0-9]+"),
                Trail.Acts.of(id, "rubric", "ADDED", "CHANGED", "REMOVED", "OPEN", "UNTIL_SUBMITTED", "FULLY"));
        String here = "/set-up/calls/" + found.slug();
        return Answer.page(TrailPage.of(found.title(), here, here + "/history", trail.of(acts, form), new CallWords()));
    }
}
