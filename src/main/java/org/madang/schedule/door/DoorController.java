package org.madang.schedule.door;

import java.time.Clock;
import org.madang.schedule.AnnounceAbsence;
import org.madang.schedule.JoinSession;
import org.madang.schedule.LeaveSession;
import org.madang.schedule.Meeting;
import org.madang.schedule.SessionId;
import org.madang.schedule.SessionState;
import org.madang.schedule.WithdrawAbsence;
import org.madang.shared.Ids;
import org.madang.shared.Scope;
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
class DoorController {
    private final ShowDoor show;
    private final DoorQueries queries;
    private final JoinSession joinSession;
    private final AnnounceAbsence announceAbsence;
    private final WithdrawAbsence withdrawAbsence;
    private final ShowRoom showRoom;
    private final LeaveSession leaveSession;
    private final Clock clock;

    DoorController(
            ShowDoor show,
            DoorQueries queries,
            JoinSession joinSession,
            AnnounceAbsence announceAbsence,
            WithdrawAbsence withdrawAbsence,
            ShowRoom showRoom,
            LeaveSession leaveSession,
            Clock clock) {
        this.show = show;
        this.queries = queries;
        this.joinSession = joinSession;
        this.announceAbsence = announceAbsence;
        this.withdrawAbsence = withdrawAbsence;
        this.showRoom = showRoom;
        this.leaveSession = leaveSession;
        this.clock = clock;
    }

    @Allow(value = Action.JOIN_SESSION, in = "session")
    @GetMapping("/join/{session}")
    Answer door(@PathVariable String session, Viewer viewer, Scope scope) {
        return Answer.page(show.page(session, viewer, scope, null));
    }

    @Allow(value = Action.JOIN_SESSION, in = "session")
    @PostMapping("/join/{session}")
    Answer join(@PathVariable String session, Viewer viewer, Scope scope, Form form) {
        String key = "door-"
                + (form.has("key") ? form.optional("key", 64) : Ids.next().toString());
        return switch (joinSession.join(SessionId.of(session), key, viewer.id())) {
            // Not straight to the provider: a form may be sent to this site only, and browsers hold redirects to it
            // too.
            case JoinSession.Outcome.Entered entered -> Answer.seeOther("/join/" + session + "/room");
            case JoinSession.Outcome.NotYetOpen notYet -> Answer.conflict(show.page(session, viewer, scope, null));
            case JoinSession.Outcome.Over over -> Answer.conflict(show.page(session, viewer, scope, null));
            case JoinSession.Outcome.NoLinkYet noLink -> Answer.conflict(show.page(session, viewer, scope, null));
            case JoinSession.Outcome.Cancelled cancelled -> Answer.conflict(show.page(session, viewer, scope, null));
        };
    }

    @Allow(value = Action.JOIN_SESSION, in = "session")
    @GetMapping("/join/{session}/room")
    Answer room(@PathVariable String session, Viewer viewer, Scope scope) {
        var row = queries.row(SessionId.of(session), viewer.id());
        boolean open = row.state() != SessionState.CANCELLED && row.door().isOpen(clock.instant());
        if (!open || !row.entered()) return Answer.seeOther("/join/" + session);
        return switch (row.meeting()) {
            case Meeting.None none -> Answer.seeOther("/join/" + session);
            case Meeting.Link link -> Answer.page(new PassagePage(row.title(), row.colour(), link.address()));
            case Meeting.Room own ->
                row.present() ? Answer.page(showRoom.page(row, viewer, scope)) : Answer.seeOther("/join/" + session);
        };
    }

    @Allow(value = Action.JOIN_SESSION, in = "session")
    @PostMapping("/join/{session}/leaving")
    Answer leave(@PathVariable String session, Viewer viewer) {
        String door = "/join/" + session;
        return switch (leaveSession.leave(SessionId.of(session), viewer.id())) {
            case LeaveSession.Outcome.Left left -> Answer.seeOther(door).withNotice("schedule.notice.left");
            case LeaveSession.Outcome.NotInside outside -> Answer.seeOther(door).withNotice("schedule.notice.outside");
            // The page itself says that it was called off, or leads to the meeting behind the link.
            case LeaveSession.Outcome.Cancelled cancelled -> Answer.seeOther(door);
            case LeaveSession.Outcome.NoRoom elsewhere -> Answer.seeOther(door);
        };
    }

    @Allow(value = Action.JOIN_SESSION, in = "session")
    @PostMapping("/sessions/{session}/absence")
    Answer cannotAttend(@PathVariable String session, Viewer viewer, Form form) {
        return switch (announceAbsence.announce(SessionId.of(session), viewer.id())) {
            case AnnounceAbsence.Outcome.Announced announced -> back(session, form, "schedule.notice.absence");
            case AnnounceAbsence.Outcome.AnnouncedAlready before -> back(session, form, "schedule.notice.absence");
            case AnnounceAbsence.Outcome.TooLate late -> back(session, form, "schedule.notice.late");
            case AnnounceAbsence.Outcome.Cancelled cancelled -> back(session, form, "schedule.notice.cancelled");
        };
    }

    @Allow(value = Action.JOIN_SESSION, in = "session")
    @PostMapping("/sessions/{session}/absence/withdrawal")
    Answer canAttend(@PathVariable String session, Viewer viewer, Form form) {
        return switch (withdrawAbsence.withdraw(SessionId.of(session), viewer.id())) {
            case WithdrawAbsence.Outcome.Withdrawn withdrawn -> back(session, form, "schedule.notice.withdrawn");
            case WithdrawAbsence.Outcome.NothingAnnounced nothing -> back(session, form, "schedule.notice.withdrawn");
            case WithdrawAbsence.Outcome.TooLate late -> back(session, form, "schedule.notice.late");
        };
    }

    private static Answer back(String session, Form form, String notice) {
        return Answer.seeOther(form.value("back").equals("week") ? "/this-week" : "/join/" + session)
                .withNotice(notice);
    }
}
