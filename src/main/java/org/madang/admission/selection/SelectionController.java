package org.madang.admission.selection;

import org.madang.admission.Calls;
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

/** Shows what the rules of a call give for any floors and caps, and stages exactly what was shown. */
@Controller
class SelectionController {
    private final Calls calls;
    private final SelectionPages pages;
    private final SelectionInputs reading;
    private final StageSelection stage;

    SelectionController(Calls calls, SelectionPages pages, SelectionInputs reading, StageSelection stage) {
        this.calls = calls;
        this.pages = pages;
        this.reading = reading;
        this.stage = stage;
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping("/admission/calls/{call}/selection")
    Answer show(@PathVariable String call, Form form, Viewer viewer) {
        var page = pages.of(calls.find(call).orElseThrow(NotFound::new), form, null, viewer.id());
        return page.form().ok() ? Answer.page(page) : Answer.unprocessable(page);
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @PostMapping("/admission/calls/{call}/selections")
    Answer stage(@PathVariable String call, Form form, Viewer viewer) {
        Calls.Call found = calls.find(call).orElseThrow(NotFound::new);
        var settings = Settings.of(form, reading.of(found).traits());
        if (!form.ok()) return Answer.unprocessable(pages.of(found, form, null, viewer.id()));
        return switch (stage.stage(found.id(), settings, form.value("seen"), viewer.id())) {
            case StageSelection.Outcome.Staged staged ->
                Answer.seeOther("/admission/calls/" + found.slug())
                        .withNotice("admission.notice.selected", staged.decisions());
            case StageSelection.Outcome.StandsAlready stands ->
                Answer.seeOther("/admission/calls/" + found.slug()).withNotice("admission.notice.selected.before");
            case StageSelection.Outcome.ChangedMeanwhile changed -> conflict(found, form, "changed", viewer);
            case StageSelection.Outcome.TooEntangled entangled -> conflict(found, form, "entangled", viewer);
            case StageSelection.Outcome.SeatsTaken taken -> conflict(found, form, "seats", viewer);
            case StageSelection.Outcome.OwnApplication own -> conflict(found, form, "own", viewer);
        };
    }

    private Answer conflict(Calls.Call call, Form form, String why, Viewer viewer) {
        return Answer.conflict(pages.of(call, form, "admission.selection.wrong." + why, viewer.id()));
    }
}
