package org.madang.learning.weeks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.learning.ChangeWeek;
import org.madang.learning.SwapWeeks;
import org.madang.learning.WeekText;
import org.madang.programmes.TrackId;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
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

/** A week that is there is changed, or changes places with its neighbour. */
@Controller
class WeekFormController {
    private final ChangeWeek change;
    private final SwapWeeks swap;
    private final WeekQueries queries;
    private final Db db;

    WeekFormController(ChangeWeek change, SwapWeeks swap, WeekQueries queries, Db db) {
        this.change = change;
        this.swap = swap;
        this.queries = queries;
        this.db = db;
    }

    record Known(
            Multilingual title,
            Multilingual highlights,
            LocalDate startsOn,
            LocalDate endsOn,
            int version,
            int least,
            int most) {
        /** Those it is written in, so that none is lost, and those of its track. */
        List<String> languages(WeekQueries.TrackRow track) {
            return Stream.of(title.texts().keySet(), highlights.texts().keySet(), track.languages())
                    .flatMap(Collection::stream)
                    .distinct()
                    .toList();
        }

        WeekText text() {
            return new WeekText(title, highlights, startsOn, endsOn);
        }
    }

    @Allow(value = Action.RUN_TRACK, in = "track")
    @GetMapping("/tracks/{track}/weeks/{no}/edit")
    Answer edit(@PathVariable String track, @PathVariable String no) {
        var row = queries.track(track);
        int number = WeeksController.number(no);
        Known known = known(row, number);
        Form form = Form.empty()
                .with("from", known.startsOn().toString())
                .with("to", known.endsOn().toString());
        Texts.fill(form, "title", known.title());
        Texts.fill(form, "highlights", known.highlights());
        return Answer.page(page(row, number, known, form, null));
    }

    @Allow(value = Action.RUN_TRACK, in = "track")
    @PostMapping("/tracks/{track}/weeks/{no}")
    Answer change(@PathVariable String track, @PathVariable String no, Viewer viewer, Form form) {
        var row = queries.track(track);
        int number = WeeksController.number(no);
        Known known = known(row, number);
        var languages = known.languages(row);
        var title = Texts.required(form, "title", 120, languages);
        var highlights = Texts.required(form, "highlights", 600, languages);
        LocalDate from = form.date("from");
        LocalDate to = form.date("to");
        int version = form.number("version", 1, Integer.MAX_VALUE);
        if (from == null || to == null || !form.ok()) return Answer.unprocessable(page(row, number, known, form, null));
        var text = new WeekText(title, highlights, from, to);
        return switch (change.change(new TrackId(row.id()), number, version, text, viewer.id())) {
            case ChangeWeek.Outcome.Changed changed ->
                Answer.seeOther("/tracks/" + track + "/weeks/" + number).withNotice("learning.notice.week");
            case ChangeWeek.Outcome.TooManyHighlights(var language) ->
                Answer.unprocessable(
                        page(row, number, known, form.error("highlights-" + language, "learning.week.many"), null));
            case ChangeWeek.Outcome.EndsBeforeItStarts turned ->
                Answer.unprocessable(page(row, number, known, form.error("to", "learning.week.turned"), null));
            case ChangeWeek.Outcome.Stale stale -> Answer.conflict(page(row, number, known, form, known.text()));
        };
    }

    @Allow(value = Action.RUN_TRACK, in = "track")
    @PostMapping("/tracks/{track}/weeks/{no}/place")
    Answer swap(@PathVariable String track, @PathVariable String no, Viewer viewer, Form form) {
        var row = queries.track(track);
        int number = WeeksController.number(no);
        int other = form.value("to").equals("earlier") ? number - 1 : number + 1;
        return switch (swap.swap(new TrackId(row.id()), number, other, viewer.id())) {
            case SwapWeeks.Outcome.Swapped swapped ->
                Answer.seeOther("/tracks/" + track + "/weeks/" + other).withNotice("learning.notice.swapped");
            case SwapWeeks.Outcome.NoSuchWeek missing -> throw new NotFound();
        };
    }

    private Known known(WeekQueries.TrackRow track, int no) {
        return db.sql("""
                        select title, highlights, starts_on, ends_on, version,
                               (select min(no) from learning_week where track_id = :track) as least,
                               (select max(no) from learning_week where track_id = :track) as most
                        from learning_week where track_id = :track and no = :no
                        """)
                .param("track", track.id())
                .param("no", no)
                .maybe(Known.class)
                .orElseThrow(NotFound::new);
    }

    private static WeekFormPage page(
            WeekQueries.TrackRow track, int no, Known known, Form form, @Nullable WeekText theirs) {
        return new WeekFormPage(
                track.slug(),
                track.title(),
                track.colour(),
                known.languages(track),
                no,
                known.version(),
                form,
                theirs,
                no == known.least(),
                no == known.most());
    }
}
