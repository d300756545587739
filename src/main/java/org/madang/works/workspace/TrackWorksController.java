package org.madang.works.workspace;

import java.util.List;
import java.util.Map;
import org.madang.cohorts.Cohorts;
import org.madang.cohorts.TeamId;
import org.madang.programmes.Track;
import org.madang.programmes.Tracks;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Gate;
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
    private final Cohorts cohorts;
    private final WorkLists lists;
    private final StartWork start;
    private final Gate gate;

    TrackWorksController(Tracks tracks, Cohorts cohorts, WorkLists lists, StartWork start, Gate gate) {
        this.tracks = tracks;
        this.cohorts = cohorts;
        this.lists = lists;
        this.start = start;
        this.gate = gate;
    }

    @Allow(value = Action.ENTER_TRACK, in = "track")
    @GetMapping("/tracks/{track}/works")
    Answer list(@PathVariable String track, Viewer viewer, Scope scope) {
        Form form = Form.empty().with("work", WorkId.next().toString());
        return Answer.page(page(track, viewer, scope, form));
    }

    @Allow(value = Action.START_WORK, in = "track")
    @PostMapping("/tracks/{track}/works")
    Answer start(@PathVariable String track, Form form, Viewer viewer, Scope scope) {
        Track at = tracks.find(track).orElseThrow(NotFound::new);
        WorkType type = form.choice("type", WorkType.class);
        Language language = WorkLanguages.chosen(form, "language");
        String title = form.required("title", 200);
        if (!form.ok() || type == null) return Answer.unprocessable(page(track, viewer, scope, form));
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
                Answer.unprocessable(page(track, viewer, scope, form.error("title", "web.form.required")));
            case StartWork.Outcome.NotTheirs() ->
                Answer.unprocessable(page(track, viewer, scope, form.error("team", "works.error.team")));
        };
    }

    /** Everything that waits for this person: keys to turn, approved works to publish. */
    @Allow(Action.DECIDE_WORK)
    @GetMapping("/works/waiting")
    Answer waiting(Viewer viewer) {
        return Answer.page(new WaitingPage(lists.forMyKey(viewer), lists.toPublish(viewer)));
    }

    private TrackWorksPage page(String slug, Viewer viewer, Scope scope, Form form) {
        Track track = tracks.find(slug).orElseThrow(NotFound::new);
        boolean all = gate.may(viewer, Action.SEE_ROSTER, scope);
        boolean mayStart = gate.may(viewer, Action.START_WORK, scope);
        List<Cohorts.Team> teams = mayStart
                ? cohorts.teamsOf(viewer.id()).stream()
                        .filter(team -> team.trackId().equals(track.id()))
                        .toList()
                : List.of();
        return new TrackWorksPage(
                track,
                lists.inTrack(track.id(), viewer, all),
                teams,
                TYPES.getOrDefault(track.field(), ALL),
                mayStart,
                form);
    }

    private static final List<WorkType> ALL = List.of(WorkType.values());

    /** What each field that came with the program makes, the usual first; a new one may make anything. The use case takes any type, since fields are a habit and not a rule. */
    private static final Map<String, List<WorkType>> TYPES = Map.of(
            "film", List.of(WorkType.FILM_PROPOSAL, WorkType.PROJECT_PLAN),
            "publishing", List.of(WorkType.BOOK, WorkType.PROJECT_PLAN),
            "performing-arts", List.of(WorkType.NARRATIVE, WorkType.DANCE_FILM, WorkType.PROJECT_PLAN),
            "visual-arts", List.of(WorkType.DESIGN_WORK, WorkType.PROJECT_PLAN),
            "cultural-administration", List.of(WorkType.PROJECT_PLAN, WorkType.CASE_STUDY));
}
