package org.madang.admission.editing;

import org.madang.admission.FormChange;
import org.madang.admission.ReleaseForm;
import org.madang.admission.ReviseForm;
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

/** All questions of a form, page by page: their order, what is retired, and the release of a new version. */
@Controller
class QuestionsController {
    private final Writing writing;
    private final ReleaseForm release;

    QuestionsController(Writing writing, ReleaseForm release) {
        this.writing = writing;
        this.release = release;
    }

    @Allow(value = Action.SET_UP, in = "call")
    @GetMapping("/set-up/calls/{call}/questions")
    Answer show(@PathVariable String call) {
        return Answer.page(page(call));
    }

    @Allow(value = Action.SET_UP, in = "call")
    @PostMapping("/set-up/calls/{call}/questions/{question}/place")
    Answer move(@PathVariable String call, @PathVariable String question, Form form, Viewer viewer) {
        return change(
                call, new FormChange.MoveQuestion(question, form.value("to").equals("up")), viewer);
    }

    @Allow(value = Action.SET_UP, in = "call")
    @PostMapping("/set-up/calls/{call}/questions/{question}/retirement")
    Answer retire(@PathVariable String call, @PathVariable String question, Form form, Viewer viewer) {
        return change(call, new FormChange.Retire(question, !form.value("to").equals("back")), viewer);
    }

    @Allow(value = Action.SET_UP, in = "call")
    @PostMapping("/set-up/calls/{call}/pages/{page}/place")
    Answer movePage(@PathVariable String call, @PathVariable String page, Form form, Viewer viewer) {
        return change(call, new FormChange.MovePage(page, form.value("to").equals("up")), viewer);
    }

    @Allow(value = Action.SET_UP, in = "call")
    @PostMapping("/set-up/calls/{call}/pages/{page}/removal")
    Answer dropPage(@PathVariable String call, @PathVariable String page, Viewer viewer) {
        return change(call, new FormChange.DropPage(page), viewer);
    }

    @Allow(value = Action.SET_UP, in = "call")
    @PostMapping("/set-up/calls/{call}/version")
    Answer release(@PathVariable String call, Viewer viewer) {
        var copy = writing.of(call);
        return switch (release.release(copy.call().id(), viewer.id())) {
            case ReleaseForm.Outcome.Released released ->
                Answer.seeOther(copy.at())
                        .withNotice("admission.notice.version", released.version(), released.drafts());
            case ReleaseForm.Outcome.NothingToRelease nothing -> Answer.seeOther(copy.at());
            case ReleaseForm.Outcome.NotOpenYet early -> Answer.seeOther(copy.at());
        };
    }

    private Answer change(String call, FormChange change, Viewer viewer) {
        String at = "/set-up/calls/" + call + "/questions";
        return switch (writing.change(call, change, "", viewer.id())) {
            case ReviseForm.Outcome.Revised revised -> Answer.seeOther(at).withNotice("admission.notice.edited");
            case ReviseForm.Outcome.ConditionUnfit unfit ->
                Answer.conflict(page(call)).withNotice("admission.notice.hangs");
            case ReviseForm.Outcome.TooMany tooMany ->
                Answer.conflict(page(call)).withNotice("admission.notice.many", tooMany.most());
            case ReviseForm.Outcome.Stale stale -> throw new NotFound();
            case ReviseForm.Outcome.NotThere gone -> throw new NotFound();
        };
    }

    private QuestionsPage page(String call) {
        var copy = writing.of(call);
        return new QuestionsPage(copy.call(), copy.form(), copy.version(), copy.working());
    }
}
