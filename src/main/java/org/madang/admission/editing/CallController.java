package org.madang.admission.editing;

import java.time.Clock;
import org.madang.admission.Calls;
import org.madang.admission.Forms;
import org.madang.admission.OpenCall;
import org.madang.programmes.Editions;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The first page of a call that is prepared, the look at it as an applicant will have it, and its opening. */
@Controller
class CallController {
    private final Clock clock;
    private final Calls calls;
    private final Forms forms;
    private final Editions editions;
    private final OpenCall open;

    CallController(Clock clock, Calls calls, Forms forms, Editions editions, OpenCall open) {
        this.clock = clock;
        this.calls = calls;
        this.forms = forms;
        this.editions = editions;
        this.open = open;
    }

    @Allow(value = Action.SET_UP, in = "call")
    @GetMapping("/set-up/calls/{call}")
    Answer show(@PathVariable String call) {
        return Answer.page(page(call));
    }

    /** Printed, it is the whole form on paper; in another language it is what an applicant of that language sees. */
    @Allow(value = Action.SET_UP, in = "call")
    @GetMapping("/set-up/calls/{call}/preview")
    Answer preview(@PathVariable String call) {
        return Answer.page(new PreviewPage(page(call), clock.instant()));
    }

    @Allow(value = Action.SET_UP, in = "call")
    @PostMapping("/set-up/calls/{call}/opening")
    Answer open(@PathVariable String call, Viewer viewer) {
        Calls.Call found = calls.prepared(call).orElseThrow(NotFound::new);
        return switch (open.open(found.id(), viewer.id())) {
            case OpenCall.Outcome.Opened opened ->
                Answer.seeOther("/set-up/calls/" + call).withNotice("admission.notice.opened");
            case OpenCall.Outcome.OpenedAlready opened ->
                Answer.seeOther("/set-up/calls/" + call).withNotice("admission.notice.opened");
            case OpenCall.Outcome.Over over -> Answer.conflict(page(call)).withNotice("admission.notice.closesFirst");
        };
    }

    private CallPage page(String slug) {
        Calls.Call call = calls.prepared(slug).orElseThrow(NotFound::new);
        var working = forms.working(call.id());
        int version = working.orElse(call.formVersion());
        return new CallPage(
                call,
                editions.find(call.editionId()).orElseThrow(NotFound::new),
                calls.tracks(call.id()),
                forms.of(call.id(), version),
                version,
                working.isPresent(),
                clock.instant());
    }
}
