package org.madang.schedule.door;

import org.madang.schedule.SessionId;
import org.madang.schedule.SetMeeting;
import org.madang.schedule.sessions.MeetingAsk;
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
class MeetingController {
    private final ShowDoor show;
    private final SetMeeting setMeeting;

    MeetingController(ShowDoor show, SetMeeting setMeeting) {
        this.show = show;
        this.setMeeting = setMeeting;
    }

    @Allow(value = Action.RUN_TRACK, in = "session")
    @PostMapping("/sessions/{session}/meeting")
    Answer set(@PathVariable String session, Viewer viewer, Scope scope, Form form) {
        var meeting = MeetingAsk.required(form);
        if (!form.ok()) return Answer.unprocessable(show.page(session, viewer, scope, form));
        return switch (setMeeting.set(SessionId.of(session), meeting, viewer.id())) {
            case SetMeeting.Outcome.MeetingSet set -> done(session);
            case SetMeeting.Outcome.SameMeeting same -> done(session);
            case SetMeeting.Outcome.LinkUnusable unusable ->
                Answer.unprocessable(show.page(session, viewer, scope, form.error("link", "schedule.plan.unusable")));
            // The page itself says that the session was called off, or is over.
            case SetMeeting.Outcome.Cancelled cancelled -> Answer.conflict(show.page(session, viewer, scope, form));
            case SetMeeting.Outcome.Over over -> Answer.conflict(show.page(session, viewer, scope, form));
        };
    }

    private static Answer done(String session) {
        return Answer.seeOther("/join/" + session).withNotice("schedule.notice.linked");
    }
}
