package org.madang.admission.applications;

import org.madang.admission.ApplicationId;
import org.madang.admission.Applications;
import org.madang.admission.AskForTime;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is left to whoever did not send their application in time: to ask for more. */
@Controller
class TimeController {
    private final Applications applications;
    private final OwnPages pages;
    private final AskForTime ask;

    TimeController(Applications applications, OwnPages pages, AskForTime ask) {
        this.applications = applications;
        this.pages = pages;
        this.ask = ask;
    }

    @Allow(value = Action.EDIT_APPLICATION, in = "application")
    @PostMapping("/applications/{application}/time-request")
    Answer ask(@PathVariable String application, Form form, Viewer viewer) {
        var id = ApplicationId.of(application);
        String words = form.required("words", 1000);
        var found = applications.find(id).orElseThrow(NotFound::new);
        if (!form.ok()) return Answer.unprocessable(pages.page(found, form));
        Answer there = Answer.seeOther("/applications/" + id);
        return switch (ask.ask(id, words, viewer.id())) {
            case AskForTime.Outcome.Asked asked -> there.withNotice("admission.notice.time.asked");
            case AskForTime.Outcome.AskedAlready asked -> there.withNotice("admission.notice.time.asked");
            case AskForTime.Outcome.InTime time -> there.withNotice("admission.notice.time.left");
            case AskForTime.Outcome.WordsMissing missing ->
                Answer.unprocessable(pages.page(found, form.error("words", "web.form.required")));
            case AskForTime.Outcome.NotADraft moved -> there;
        };
    }
}
