package org.madang.works.workspace;

import java.io.IOException;
import org.madang.cohorts.TeamId;
import org.madang.programmes.Track;
import org.madang.programmes.Tracks;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.tables.Download;
import org.madang.tables.SendFile;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.madang.works.NewWork;
import org.madang.works.StartWork;
import org.madang.works.WorkId;
import org.madang.works.WorkType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The works of a track as those inside see them, and where a new one begins. */
@Controller
class TrackWorksController {
    private final Tracks tracks;
    private final StartWork start;
    private final TrackWorksPages pages;
    private final SendFile files;

    TrackWorksController(Tracks tracks, StartWork start, TrackWorksPages pages, SendFile files) {
        this.tracks = tracks;
        this.start = start;
        this.pages = pages;
        this.files = files;
    }

    @Allow(value = Action.ENTER_TRACK, in = "track")
    @GetMapping("/tracks/{track}/works")
    Answer list(@PathVariable String track, Form asked, Reader reader, Viewer viewer, Scope scope) {
        Form form = Form.empty().with("work", WorkId.next().toString());
        return Answer.page(pages.of(track, asked, reader, viewer, scope, form));
    }

    @Allow(value = Action.SEE_ROSTER, in = "track")
    @GetMapping({"/tracks/{track}/works/export.csv", "/tracks/{track}/works/export.xlsx"})
    void export(@PathVariable String track, Form asked, Reader reader, Download file) throws IOException {
        files.send(pages.list(track), asked, reader, file);
    }

    @Allow(value = Action.START_WORK, in = "track")
    @PostMapping("/tracks/{track}/works")
    Answer start(@PathVariable String track, Form form, Viewer viewer, Reader reader, Scope scope) {
        Track at = tracks.find(track).orElseThrow(NotFound::new);
        WorkType type = form.choice("type", WorkType.class);
        Language language = WorkLanguages.chosen(form, "language");
        String title = form.required("title", 200);
        if (!form.ok() || type == null) return again(track, reader, viewer, scope, form);
        TeamId team = form.has("team") ? TeamId.of(form.value("team")) : null;
        var work = new NewWork(
                WorkId.of(form.value("work")),
                at.id(),
                team,
                type,
                language,
                Multilingual.of(language.tag(), title),
                Multilingual.EMPTY);
        return switch (start.start(work, viewer.id())) {
            case StartWork.Outcome.Started(WorkId id) ->
                Answer.seeOther("/works/" + id).withNotice("works.notice.started");
            case StartWork.Outcome.StartedBefore(WorkId id) -> Answer.seeOther("/works/" + id);
            case StartWork.Outcome.TitleMissing() ->
                again(track, reader, viewer, scope, form.error("title", "web.form.required"));
            case StartWork.Outcome.NotTheirs() ->
                again(track, reader, viewer, scope, form.error("team", "works.error.team"));
        };
    }

    private Answer again(String track, Reader reader, Viewer viewer, Scope scope, Form form) {
        return Answer.unprocessable(pages.of(track, Form.empty(), reader, viewer, scope, form));
    }
}
