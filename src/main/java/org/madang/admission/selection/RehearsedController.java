package org.madang.admission.selection;

import org.madang.admission.Calls;
import org.madang.shared.NotFound;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows what the rules would give, while floors and caps can still be thought about: before anybody has applied. */
@Controller
class RehearsedController {
    private final Calls calls;
    private final SelectionPages pages;

    RehearsedController(Calls calls, SelectionPages pages) {
        this.calls = calls;
        this.pages = pages;
    }

    @Allow(value = Action.SET_UP, in = "call")
    @GetMapping("/set-up/calls/{call}/rehearsal/selection")
    Answer show(@PathVariable String call, Form form) {
        Calls.Call found = calls.prepared(call).orElseThrow(NotFound::new);
        if (found.announced()) return Answer.seeOther("/set-up/calls/" + call + "/rehearsal");
        var page = pages.rehearsed(found, form);
        return page.form().ok() ? Answer.page(page) : Answer.unprocessable(page);
    }
}
