package org.madang.schedule.door;

import org.madang.schedule.SessionId;
import org.madang.schedule.SetLink;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class LinkController {
    private final ShowDoor show;
    private final SetLink setLink;

    LinkController(ShowDoor show, SetLink setLink) {
        this.show = show;
        this.setLink = setLink;
    }

    @Allow(value = Action.RUN_TRACK, in = "session")
    @PostMapping("/sessions/{session}/link")
    Answer set(@PathVariable String session, Viewer viewer, Scope scope, Form form) {
        String link = form.required("link", 1000);
        if (!form.ok()) return Answer.unprocessable(show.page(session, viewer, scope, form));
        return switch (setLink.set(SessionId.of(session), link, viewer.id())) {
            case SetLink.Outcome.LinkSet set -> done(session);
            case SetLink.Outcome.SameLink same -> done(session);
            case SetLink.Outcome.LinkUnusable unusable ->
                Answer.unprocessable(show.page(session, viewer, scope, form.error("link", "schedule.plan.unusable")));
            // The page itself says that the session was called off, or is over.
            case SetLink.Outcome.Cancelled cancelled -> Answer.conflict(show.page(session, viewer, scope, form));
            case SetLink.Outcome.Over over -> Answer.conflict(show.page(session, viewer, scope, form));
        };
    }

    private static Answer done(String session) {
        return Answer.seeOther("/join/" + session).withNotice("schedule.notice.linked");
    }
}
