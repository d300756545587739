package org.madang.showcase.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.media.Media;
import org.madang.media.MediaFile;
import org.madang.media.MediaId;
import org.madang.shared.NotFound;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Gate;
import org.madang.works.WorkState;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Public pages of published works. */
@Controller
class ShowcaseController {
    private static final int OTHERS = 3;

    private final CardQueries cards;
    private final WorkQueries works;
    private final Media media;
    private final Gate gate;

    ShowcaseController(CardQueries cards, WorkQueries works, Media media, Gate gate) {
        this.cards = cards;
        this.works = works;
        this.media = media;
        this.gate = gate;
    }

    @Allow(Action.PUBLIC)
    @GetMapping("/showcase")
    Answer list(
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String after) {
        var filter = new CardQueries.Filter(country, type, edition);
        List<Card> found = cards.page(filter, after);
        boolean more = found.size() > CardQueries.PAGE;
        List<Card> shown = more ? found.subList(0, CardQueries.PAGE) : found;
        return Answer.page(new ListPage(shown, cards.facets(), filter, after, more));
    }

    /** A work by its address; by its number alone one is sent there, so that a citation stays short. */
    @Allow(Action.PUBLIC)
    @GetMapping("/showcase/{slug}")
    Answer work(@PathVariable String slug, @Nullable Viewer viewer) {
        WorkQueries.Head work = works.find(slug).orElseThrow(NotFound::new);
        if (!work.slug().equals(slug)) return Answer.seeOther("/showcase/" + work.slug());
        if (work.state() == WorkState.WITHDRAWN) return Answer.withStatus(410, new WithdrawnPage(work));
        var scope = Scope.of(work.programmeId(), work.editionId(), work.trackId());
        return Answer.page(new WorkPage(
                work,
                files(work),
                works.credits(work.id()),
                works.institutions(work.id(), work.trackId()),
                cards.beside(work.trackId(), work.publicNo(), OTHERS),
                gate.may(viewer, Action.ENTER_TRACK, scope)));
    }

    private List<WorkPage.Attached> files(WorkQueries.Head work) {
        List<WorkQueries.FileRow> rows = works.files(work.id());
        Map<MediaId, MediaFile> found =
                media.all(rows.stream().map(WorkQueries.FileRow::mediaId).toList());
        var files = new ArrayList<WorkPage.Attached>();
        for (WorkQueries.FileRow row : rows) {
            MediaFile file = found.get(row.mediaId());
            if (file != null) files.add(new WorkPage.Attached(row.slot(), row.language(), file));
        }
        return files;
    }
}
