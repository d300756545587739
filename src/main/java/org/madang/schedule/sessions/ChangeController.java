package org.madang.schedule.sessions;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.madang.schedule.CancelSession;
import org.madang.schedule.MoveSession;
import org.madang.schedule.SessionId;
import org.madang.schedule.holidays.TouchedSessions;
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
class ChangeController {
    private final SessionQueries queries;
    private final TouchedSessions touched;
    private final MoveSession moveSession;
    private final CancelSession cancelSession;

    ChangeController(
            SessionQueries queries, TouchedSessions touched, MoveSession moveSession, CancelSession cancelSession) {
        this.queries = queries;
        this.touched = touched;
        this.moveSession = moveSession;
        this.cancelSession = cancelSession;
    }

    @Allow(value = Action.RUN_TRACK, in = "session")
    @GetMapping("/sessions/{session}")
    Answer change(@PathVariable String session) {
        return Answer.page(page(session, null, Form.empty()));
    }

    @Allow(value = Action.RUN_TRACK, in = "session")
    @PostMapping("/sessions/{session}/time")
    Answer move(@PathVariable String session, Viewer viewer, Form form) {
        LocalDateTime start = SessionsController.start(form);
        int minutes = form.number("minutes", 5, 720);
        String reason = form.required("reason", 500);
        if (start == null || !form.ok()) return Answer.unprocessable(page(session, form, Form.empty()));
        return switch (moveSession.move(SessionId.of(session), start, minutes, reason, viewer.id())) {
            case MoveSession.Outcome.Moved moved -> back(session, "schedule.notice.moved", moved.told());
            case MoveSession.Outcome.SameTime same -> back(session, "schedule.notice.same");
            case MoveSession.Outcome.TitleTaken taken ->
                Answer.unprocessable(page(session, form.error("time", "schedule.plan.taken"), Form.empty()));
            case MoveSession.Outcome.OutsideTrack outside ->
                Answer.unprocessable(page(session, form.error("date", "schedule.plan.outside"), Form.empty()));
            case MoveSession.Outcome.NoSuchHour gap ->
                Answer.unprocessable(page(session, form.error("time", "schedule.plan.gap"), Form.empty()));
            case MoveSession.Outcome.Over over ->
                Answer.conflict(page(session, form.error("date", "schedule.change.over"), Form.empty()));
        };
    }

    @Allow(value = Action.RUN_TRACK, in = "session")
    @PostMapping("/sessions/{session}/cancellation")
    Answer cancel(@PathVariable String session, Viewer viewer, Form form) {
        String reason = form.required("why", 500);
        if (!form.ok()) return Answer.unprocessable(page(session, null, form));
        return switch (cancelSession.cancel(SessionId.of(session), reason, viewer.id())) {
            case CancelSession.Outcome.Cancelled cancelled ->
                back(session, "schedule.notice.cancelled.told", cancelled.told());
            case CancelSession.Outcome.CancelledAlready before -> back(session, "schedule.notice.cancelled");
            case CancelSession.Outcome.HeldAlready held ->
                Answer.conflict(page(session, null, form.error("why", "schedule.change.over")));
        };
    }

    private Answer back(String session, String notice, Object... arguments) {
        String track = queries.change(SessionId.of(session)).slug();
        return Answer.seeOther("/tracks/" + track + "/sessions").withNotice(notice, arguments);
    }

    private ChangePage page(String session, @Nullable Form move, Form cancel) {
        var row = queries.change(SessionId.of(session));
        return new ChangePage(
                row.id().toString(),
                row.slug(),
                row.trackTitle(),
                row.colour(),
                row.title(),
                row.startsAt(),
                row.minutes(),
                row.zone(),
                row.state(),
                touched.of(row.id()),
                move == null ? filled(row) : move,
                cancel);
    }

    private static Form filled(SessionQueries.Change row) {
        return Form.empty()
                .with("date", row.localStart().toLocalDate().toString())
                .with("time", row.localStart().toLocalTime().toString())
                .with("minutes", String.valueOf(row.minutes()));
    }
}
