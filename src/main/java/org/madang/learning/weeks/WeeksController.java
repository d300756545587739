package org.madang.learning.weeks;

import java.time.LocalDate;
import org.madang.learning.CompleteLesson;
import org.madang.learning.LessonId;
import org.madang.learning.WriteWeek;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class WeeksController {
    private final WeekList list;
    private final WeekQueries queries;
    private final WriteWeek writeWeek;
    private final CompleteLesson completeLesson;

    WeeksController(WeekList list, WeekQueries queries, WriteWeek writeWeek, CompleteLesson completeLesson) {
        this.list = list;
        this.queries = queries;
        this.writeWeek = writeWeek;
        this.completeLesson = completeLesson;
    }

    @Allow(value = Action.ENTER_TRACK, in = "track")
    @GetMapping("/tracks/{track}/weeks")
    Answer weeks(@PathVariable String track, Viewer viewer, Scope scope) {
        return Answer.page(list.weeks(track, viewer, scope, null));
    }

    @Allow(value = Action.RUN_TRACK, in = "track")
    @PostMapping("/tracks/{track}/weeks")
    Answer write(@PathVariable String track, Viewer viewer, Scope scope, Form form) {
        int no = form.number("no", 1, 60);
        var row = queries.track(track);
        var title = Texts.required(form, "title", 120, row.languages());
        var highlights = Texts.required(form, "highlights", 600, row.languages());
        LocalDate from = form.date("from");
        LocalDate to = form.date("to");
        if (from == null || to == null || !form.ok())
            return Answer.unprocessable(list.weeks(track, viewer, scope, form));
        return switch (writeWeek.write(new TrackId(row.id()), no, title, highlights, from, to, viewer.id())) {
            case WriteWeek.Outcome.Written written ->
                Answer.seeOther("/tracks/" + track + "/weeks/" + no).withNotice("learning.notice.week");
            case WriteWeek.Outcome.TooManyHighlights(var language) ->
                Answer.unprocessable(
                        list.weeks(track, viewer, scope, form.error("highlights-" + language, "learning.week.many")));
            case WriteWeek.Outcome.EndsBeforeItStarts turned ->
                Answer.unprocessable(list.weeks(track, viewer, scope, form.error("to", "learning.week.turned")));
        };
    }

    @Allow(value = Action.ENTER_TRACK, in = "track")
    @GetMapping("/tracks/{track}/weeks/{no}")
    Answer week(@PathVariable String track, @PathVariable String no, Viewer viewer, Scope scope) {
        return Answer.page(list.week(track, number(no), viewer, scope, null, null));
    }

    @Allow(value = Action.ENTER_TRACK, in = "lesson")
    @PostMapping("/lessons/{lesson}/completion")
    Answer done(@PathVariable String lesson, Viewer viewer, Form form) {
        var id = LessonId.of(lesson);
        var place = queries.placeOf(id);
        String back = form.value("back").equals("week")
                ? "/this-week"
                : "/tracks/" + place.slug() + "/weeks/" + place.weekNo() + "#lesson-" + id;
        return switch (completeLesson.complete(id, viewer.id())) {
            case CompleteLesson.Outcome.Completed completed ->
                Answer.seeOther(back).withNotice("learning.notice.done");
            case CompleteLesson.Outcome.CompletedAlready before ->
                Answer.seeOther(back).withNotice("learning.notice.done");
        };
    }

    static int number(String no) {
        if (!no.matches("[1-9][0-9]?")) throw new NotFound();
        return Integer.parseInt(no);
    }
}
