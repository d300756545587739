package org.madang.schedule.sessions;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.TrackId;
import org.madang.schedule.PlanSession;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class SessionsController {
    private final SessionList list;
    private final SessionQueries queries;
    private final PlanSession planSession;

    SessionsController(SessionList list, SessionQueries queries, PlanSession planSession) {
        this.list = list;
        this.queries = queries;
        this.planSession = planSession;
    }

    @Allow(value = Action.ENTER_TRACK, in = "track")
    @GetMapping("/tracks/{track}/sessions")
    Answer sessions(@PathVariable String track, Viewer viewer, Scope scope) {
        return Answer.page(list.page(track, viewer, scope, null));
    }

    @Allow(value = Action.RUN_TRACK, in = "track")
    @PostMapping("/tracks/{track}/sessions")
    Answer plan(@PathVariable String track, Viewer viewer, Scope scope, Form form) {
        int week = form.number("week", 1, 60);
        var row = queries.track(track);
        var title = Texts.required(form, "title", 120, row.languages());
        LocalDateTime start = start(form);
        int minutes = form.number("minutes", 5, 720);
        var meeting = MeetingAsk.optional(form);
        if (start == null || !form.ok()) return Answer.unprocessable(list.page(track, viewer, scope, form));

        var outcome = planSession.plan(new TrackId(row.id()), week, title, start, minutes, meeting, viewer.id());
        String here = "/tracks/" + track + "/sessions";
        return switch (outcome) {
            case PlanSession.Outcome.Planned planned -> Answer.seeOther(here).withNotice("schedule.notice.planned");
            case PlanSession.Outcome.PlannedAlready standing ->
                Answer.seeOther(here).withNotice("schedule.notice.planned");
            case PlanSession.Outcome.TitleTaken taken ->
                refused(track, viewer, scope, form.error(Texts.field("title", title), "schedule.plan.taken"));
            case PlanSession.Outcome.OutsideTrack outside ->
                refused(track, viewer, scope, form.error("date", "schedule.plan.outside"));
            case PlanSession.Outcome.NoSuchHour gap ->
                refused(track, viewer, scope, form.error("time", "schedule.plan.gap"));
            case PlanSession.Outcome.LinkUnusable unusable ->
                refused(track, viewer, scope, form.error("link", "schedule.plan.unusable"));
        };
    }

    private Answer refused(String track, Viewer viewer, Scope scope, Form form) {
        return Answer.unprocessable(list.page(track, viewer, scope, form));
    }

    /** The wall clock that was typed in {@code date} and {@code time}; null, with errors beside them, when it is none. */
    static @Nullable LocalDateTime start(Form form) {
        LocalDate date = form.date("date");
        try {
            LocalTime time = LocalTime.parse(form.value("time"));
            return date == null ? null : date.atTime(time);
        } catch (DateTimeParseException notATime) {
            form.error("time", "schedule.plan.time.wrong");
            return null;
        }
    }
}
