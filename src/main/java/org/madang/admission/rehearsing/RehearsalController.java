package org.madang.admission.rehearsing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.admission.Calls;
import org.madang.admission.Fields;
import org.madang.admission.Forms;
import org.madang.admission.RehearseCall;
import org.madang.admission.selection.Rehearsed;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class RehearsalController {
    private final Calls calls;
    private final Forms forms;
    private final RehearsalQueries queries;
    private final RehearseCall rehearse;
    private final Rehearsed rehearsed;

    RehearsalController(
            Calls calls, Forms forms, RehearsalQueries queries, RehearseCall rehearse, Rehearsed rehearsed) {
        this.calls = calls;
        this.forms = forms;
        this.queries = queries;
        this.rehearse = rehearse;
        this.rehearsed = rehearsed;
    }

    @Allow(value = Action.SET_UP, in = "call")
    @GetMapping("/set-up/calls/{call}/rehearsal")
    Answer show(@PathVariable String call, Form form) {
        return Answer.page(page(call, form.with("each", "12")));
    }

    /** None at all ends the rehearsal. */
    @Allow(value = Action.SET_UP, in = "call")
    @PostMapping("/set-up/calls/{call}/rehearsal")
    Answer fill(@PathVariable String call, Form form, Viewer viewer) {
        Calls.Call found = calls.prepared(call).orElseThrow(NotFound::new);
        int each = form.number("each", 0, RehearseCall.MOST_EACH);
        if (!form.ok()) return Answer.unprocessable(page(call, form));
        return switch (rehearse.rehearse(found.id(), each, viewer.id())) {
            case RehearseCall.Outcome.Filled filled ->
                Answer.seeOther("/set-up/calls/" + call + "/rehearsal")
                        .withNotice("admission.notice.rehearsed", filled.applicants());
            case RehearseCall.Outcome.NotADraft open -> Answer.conflict(page(call, form));
        };
    }

    private RehearsalPage page(String slug, Form form) {
        Calls.Call call = calls.prepared(slug).orElseThrow(NotFound::new);
        var fields = new Fields(call, calls.tracks(call.id()), forms.of(call.id(), call.formVersion()));
        var rows = call.announced() ? List.<RehearsalQueries.Row>of() : queries.applicants(call.id());
        Set<Integer> selected = rows.isEmpty() ? Set.of() : rehearsed.selected(call);
        String asked = form.value("applicant");
        int number = asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 0;
        Map<String, String> answers = number == 0 ? Map.of() : queries.answers(call.id(), number);
        return new RehearsalPage(fields, RehearsalPage.Line.of(rows, selected), number, answers, form);
    }
}
