package org.madang.admission.releasing;

import org.madang.admission.AcknowledgeContradiction;
import org.madang.admission.ApplicationId;
import org.madang.admission.Applications;
import org.madang.admission.Calls;
import org.madang.admission.Contradictions;
import org.madang.admission.TakeOutOfBatch;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What an officer does about a letter that contradicts another: take it out, or say why it may go out. */
@Controller
class ContradictionsController {
    private final Calls calls;
    private final Applications applications;
    private final ReleasePages pages;
    private final AcknowledgeContradiction acknowledge;
    private final TakeOutOfBatch takeOut;

    ContradictionsController(
            Calls calls,
            Applications applications,
            ReleasePages pages,
            AcknowledgeContradiction acknowledge,
            TakeOutOfBatch takeOut) {
        this.calls = calls;
        this.applications = applications;
        this.pages = pages;
        this.acknowledge = acknowledge;
        this.takeOut = takeOut;
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "application")
    @PostMapping("/admission/applications/{application}/acknowledgements")
    Answer acknowledge(@PathVariable String application, Form form, Viewer viewer) {
        var id = ApplicationId.of(application);
        Calls.Call call = callOf(id);
        var kind = form.choice("kind", Contradictions.Kind.class);
        String reason = form.required("reason", 500);
        String at = id + "-" + kind;
        if (kind == null || !form.ok())
            return Answer.unprocessable(pages.release(call, day(form), at, form, viewer.id()));
        return switch (acknowledge.acknowledge(id, kind, reason, viewer.id())) {
            case AcknowledgeContradiction.Outcome.Acknowledged done ->
                back(call, form).withNotice("admission.notice.acknowledged");
            case AcknowledgeContradiction.Outcome.AcknowledgedAlready done ->
                back(call, form).withNotice("admission.notice.acknowledged");
            case AcknowledgeContradiction.Outcome.NothingToAcknowledge gone ->
                back(call, form).withNotice("admission.notice.stands");
            case AcknowledgeContradiction.Outcome.NeverGoesOut never ->
                back(call, form).withNotice("admission.notice.neverout");
            case AcknowledgeContradiction.Outcome.ReasonMissing missing ->
                Answer.unprocessable(pages.release(
                        call, day(form), at, form.error("reason", "admission.wrong.reason"), viewer.id()));
            case AcknowledgeContradiction.Outcome.OwnApplication own ->
                Answer.conflict(pages.release(call, day(form), at, form, viewer.id()))
                        .withNotice("admission.notice.own");
        };
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "application")
    @PostMapping("/admission/applications/{application}/removal")
    Answer takeOut(@PathVariable String application, Form form, Viewer viewer) {
        var id = ApplicationId.of(application);
        // Where its page said that a decision is in the way, its page goes on.
        Answer back = form.value("to").equals("application")
                ? Answer.seeOther("/admission/applications/" + id + "#handback")
                : back(callOf(id), form);
        return switch (takeOut.takeOut(id, viewer.id())) {
            case TakeOutOfBatch.Outcome.TakenOut out -> back.withNotice("admission.notice.takenout");
            case TakeOutOfBatch.Outcome.NothingStaged none -> back.withNotice("admission.notice.stands");
            case TakeOutOfBatch.Outcome.OwnApplication own -> back.withNotice("admission.notice.own");
        };
    }

    private Calls.Call callOf(ApplicationId id) {
        return calls.find(applications.find(id).orElseThrow(NotFound::new).callId())
                .orElseThrow(NotFound::new);
    }

    private static Form day(Form form) {
        return Form.empty().with("answer", form.value("answer"));
    }

    private static Answer back(Calls.Call call, Form form) {
        String day = form.value("answer");
        return Answer.seeOther("/admission/calls/" + call.slug() + "/release"
                + (day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? "?answer=" + day : ""));
    }
}
