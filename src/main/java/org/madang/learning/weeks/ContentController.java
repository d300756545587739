package org.madang.learning.weeks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.madang.learning.AssignmentKind;
import org.madang.learning.SetAssignment;
import org.madang.learning.WriteLesson;
import org.madang.programmes.TrackId;
import org.madang.shared.NotFound;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the course manager writes into a week. */
@Controller
class ContentController {
    private final WeekList list;
    private final WeekQueries queries;
    private final WriteLesson writeLesson;
    private final SetAssignment setAssignment;

    ContentController(WeekList list, WeekQueries queries, WriteLesson writeLesson, SetAssignment setAssignment) {
        this.list = list;
        this.queries = queries;
        this.writeLesson = writeLesson;
        this.setAssignment = setAssignment;
    }

    @Allow(value = Action.RUN_TRACK, in = "track")
    @PostMapping("/tracks/{track}/weeks/{no}/lessons")
    Answer lesson(@PathVariable String track, @PathVariable String no, Viewer viewer, Scope scope, Form form) {
        int week = WeeksController.number(no);
        int position = form.number("position", 1, 100);
        var row = queries.track(track);
        var title = Texts.required(form, "lesson", 120, row.languages());
        var body = Texts.required(form, "body", 20_000, row.languages());
        int minutes = form.number("minutes", 1, 600);
        if (!form.ok()) return Answer.unprocessable(list.week(track, week, viewer, scope, form, null));
        return switch (writeLesson.write(
                new TrackId(row.id()), week, position, title, body, minutes, null, viewer.id())) {
            case WriteLesson.Outcome.Written written ->
                Answer.seeOther("/tracks/" + track + "/weeks/" + week).withNotice("learning.notice.lesson");
            case WriteLesson.Outcome.NoSuchWeek missing -> throw new NotFound();
            case WriteLesson.Outcome.NoSuchFile missing -> throw new NotFound();
        };
    }

    @Allow(value = Action.RUN_TRACK, in = "track")
    @PostMapping("/tracks/{track}/weeks/{no}/assignments")
    Answer assignment(@PathVariable String track, @PathVariable String no, Viewer viewer, Scope scope, Form form) {
        int week = WeeksController.number(no);
        var row = queries.track(track);
        var title = Texts.required(form, "assignment", 120, row.languages());
        var instructions = Texts.required(form, "instructions", 5_000, row.languages());
        AssignmentKind kind = form.choice("kind", AssignmentKind.class);
        Instant due = due(form, row);
        if (kind == null || due == null || !form.ok())
            return Answer.unprocessable(list.week(track, week, viewer, scope, null, form));
        return switch (setAssignment.set(new TrackId(row.id()), week, title, instructions, kind, due, viewer.id())) {
            case SetAssignment.Outcome.Set set ->
                Answer.seeOther("/tracks/" + track + "/weeks/" + week).withNotice("learning.notice.assignment");
            case SetAssignment.Outcome.NoSuchWeek missing -> throw new NotFound();
        };
    }

    private static @Nullable Instant due(Form form, WeekQueries.TrackRow track) {
        LocalDate date = form.date("due");
        try {
            LocalTime time = LocalTime.parse(form.value("dueTime"));
            return date == null ? null : date.atTime(time).atZone(track.zone()).toInstant();
        } catch (DateTimeParseException notATime) {
            form.error("dueTime", "learning.assignment.time.wrong");
            return null;
        }
    }
}
