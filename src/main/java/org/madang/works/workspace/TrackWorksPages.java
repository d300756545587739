package org.madang.works.workspace;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.cohorts.Cohorts;
import org.madang.programmes.Track;
import org.madang.programmes.Tracks;
import org.madang.shared.NotFound;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.tables.StaffList;
import org.madang.tables.Tables;
import org.madang.web.Action;
import org.madang.web.Form;
import org.madang.web.Gate;
import org.madang.web.Reader;
import org.madang.works.WorkId;
import org.madang.works.WorkType;
import org.springframework.stereotype.Component;

/** Makes the page of a track's works: a table for those who answer for it, pages of what is published for the others. */
@Component
class TrackWorksPages {
    private static final List<WorkType> ALL = List.of(WorkType.values());

    /** What each field that came with the program makes, the usual first; a new one may make anything. The use case takes any type, since fields are a habit and not a rule. */
    private static final Map<String, List<WorkType>> TYPES = Map.of(
            "film", List.of(WorkType.FILM_PROPOSAL, WorkType.PROJECT_PLAN),
            "publishing", List.of(WorkType.BOOK, WorkType.PROJECT_PLAN),
            "performing-arts", List.of(WorkType.NARRATIVE, WorkType.DANCE_FILM, WorkType.PROJECT_PLAN),
            "visual-arts", List.of(WorkType.DESIGN_WORK, WorkType.PROJECT_PLAN),
            "cultural-administration", List.of(WorkType.PROJECT_PLAN, WorkType.CASE_STUDY));

    private final Tracks tracks;
    private final Cohorts cohorts;
    private final WorkLists lists;
    private final Tables tables;
    private final Gate gate;

    TrackWorksPages(Tracks tracks, Cohorts cohorts, WorkLists lists, Tables tables, Gate gate) {
        this.tracks = tracks;
        this.cohorts = cohorts;
        this.lists = lists;
        this.tables = tables;
        this.gate = gate;
    }

    StaffList<WorkTable.Row> list(String slug) {
        Track track = tracks.find(slug).orElseThrow(NotFound::new);
        return WorkTable.inTrack(track.slug(), track.id());
    }

    /** @param asked how the list is asked for; @param form of a new work */
    TrackWorksPage of(String slug, Form asked, Reader reader, Viewer viewer, Scope scope, Form form) {
        Track track = tracks.find(slug).orElseThrow(NotFound::new);
        boolean all = gate.may(viewer, Action.SEE_ROSTER, scope);
        boolean mayStart = gate.may(viewer, Action.START_WORK, scope);
        WorkId after = all || asked.value("after").isEmpty() ? null : WorkId.of(asked.value("after"));
        List<WorkLists.Row> others = all ? List.of() : lists.others(track.id(), viewer.id(), after);
        boolean more = others.size() > WorkLists.PAGE;
        List<WorkLists.Row> shown = more ? others.subList(0, WorkLists.PAGE) : others;
        return new TrackWorksPage(
                track,
                after == null ? lists.mine(track.id(), viewer.id()) : List.of(),
                shown,
                more ? next(track, shown.getLast()) : null,
                after != null,
                all ? tables.view(WorkTable.inTrack(track.slug(), track.id()), asked, reader) : null,
                mayStart ? teams(track, viewer) : List.of(),
                TYPES.getOrDefault(track.field(), ALL),
                mayStart,
                form);
    }

    private List<Cohorts.Team> teams(Track track, Viewer viewer) {
        return cohorts.teamsOf(viewer.id()).stream()
                .filter(team -> team.trackId().equals(track.id()))
                .toList();
    }

    private static @Nullable String next(Track track, WorkLists.Row last) {
        return "/tracks/" + track.slug() + "/works?after=" + last.id();
    }
}
