package org.madang.works.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.madang.media.Media;
import org.madang.media.MediaFile;
import org.madang.media.MediaId;
import org.madang.shared.Ids;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Form;
import org.madang.web.Gate;
import org.madang.works.CheckWork;
import org.madang.works.Finding;
import org.madang.works.Keys;
import org.madang.works.WorkId;
import org.madang.works.WorkState;
import org.springframework.stereotype.Component;

/** Puts the page of a work together for one viewer. */
@Component
class WorkPages {
    private final WorkQueries queries;
    private final Media media;
    private final CheckWork check;
    private final Keys keys;
    private final Gate gate;

    WorkPages(WorkQueries queries, Media media, CheckWork check, Keys keys, Gate gate) {
        this.queries = queries;
        this.media = media;
        this.check = check;
        this.keys = keys;
        this.gate = gate;
    }

    WorkPage page(WorkId id, Viewer viewer, Scope scope) {
        return page(id, viewer, scope, "", Form.empty());
    }

    WorkPage page(WorkId id, Viewer viewer, Scope scope, String section, Form typed) {
        WorkQueries.Head work = queries.head(id);
        boolean makes = gate.may(viewer, Action.EDIT_WORK, scope);
        boolean open = makes && work.state().open();
        List<WorkQueries.KeyRow> asked = queries.keys(id);
        return new WorkPage(
                work,
                files(work),
                queries.credits(work.versionId()),
                asked,
                queries.comments(id),
                open ? queries.candidates(work.trackId()) : List.of(),
                open ? check.check(id) : List.<Finding>of(),
                hands(work, asked, viewer, scope),
                makes,
                gate.may(viewer, Action.COMMENT_WORK, scope),
                gate.may(viewer, Action.PUBLISH_WORK, scope),
                work.state() == WorkState.PUBLISHED && gate.may(viewer, Action.WITHDRAW_WORK, scope),
                Ids.next(),
                section,
                typed);
    }

    private List<FileView> files(WorkQueries.Head work) {
        List<WorkQueries.FileRow> rows = queries.files(work.versionId());
        Map<MediaId, MediaFile> found =
                media.all(rows.stream().map(WorkQueries.FileRow::mediaId).toList());
        var views = new ArrayList<FileView>();
        for (WorkQueries.FileRow row : rows) {
            MediaFile file = found.get(row.mediaId());
            if (file != null) views.add(new FileView(row.slot(), row.language(), file));
        }
        return views;
    }

    private List<WorkQueries.KeyRow> hands(
            WorkQueries.Head work, List<WorkQueries.KeyRow> asked, Viewer viewer, Scope scope) {
        boolean inReview = work.state() == WorkState.SUBMITTED || work.state() == WorkState.APPROVED;
        if (!inReview || !gate.may(viewer, Action.DECIDE_WORK, scope)) return List.of();
        List<Keys.Held> held = keys.inHandOf(viewer.id(), work.versionId());
        return asked.stream()
                .filter(row -> row.number() == work.number())
                .filter(row -> held.stream()
                        .anyMatch(key -> key.kind() == row.key()
                                && (key.institutionId() == null
                                        ? row.institutionId() == null
                                        : key.institutionId().value().toString().equals(row.institutionId()))))
                .toList();
    }
}
