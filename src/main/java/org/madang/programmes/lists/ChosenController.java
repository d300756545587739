package org.madang.programmes.lists;

import java.util.List;
import java.util.UUID;
import org.madang.institutions.ArchiveInstitution;
import org.madang.institutions.InstitutionId;
import org.madang.programmes.ArchiveThing;
import org.madang.programmes.EditionId;
import org.madang.programmes.ProgrammeId;
import org.madang.programmes.RestoreThing;
import org.madang.programmes.SetUpThing;
import org.madang.programmes.TrackId;
import org.madang.shared.Id;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.tables.TableView;
import org.madang.tables.Tables;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where many things that are set up are put away or taken back together; each stands for itself. */
@Controller
class ChosenController {
    private final ShelfQueries queries;
    private final SetUpTables table;
    private final ArchiveThing archive;
    private final RestoreThing restore;
    private final ArchiveInstitution institutions;
    private final Tables tables;

    ChosenController(
            ShelfQueries queries,
            SetUpTables table,
            ArchiveThing archive,
            RestoreThing restore,
            ArchiveInstitution institutions,
            Tables tables) {
        this.queries = queries;
        this.table = table;
        this.archive = archive;
        this.restore = restore;
        this.institutions = institutions;
        this.tables = tables;
    }

    /** Those that were ticked in the list; who comes without any finds what was put away, none of it ticked. */
    @Allow(Action.SET_UP)
    @GetMapping("/set-up/lists/{list}/chosen")
    Answer ask(@PathVariable String list, Form asked, Reader reader, Viewer viewer) {
        Subject subject = Subject.of(list);
        List<String> chosen = tables.chosen(table.of(subject, viewer), asked, reader);
        Form form = Form.empty().with("things", chosen).with("back", subject.narrowed(asked));
        return Answer.page(page(subject, form, viewer));
    }

    @Allow(Action.SET_UP)
    @PostMapping("/set-up/lists/{list}/chosen")
    Answer change(@PathVariable String list, Form form, Viewer viewer) {
        Subject subject = Subject.of(list);
        ChosenPage.What what = form.choice("what", ChosenPage.What.class);
        List<UUID> chosen = ids(form);
        if (chosen.isEmpty()) form.error("things", "programmes.lists.chosen.none");
        if (what == null || !form.ok()) return Answer.unprocessable(page(subject, form, viewer));
        int done = 0;
        for (ShelfQueries.Row row : queries.chosen(subject, chosen, Reach.of(viewer)))
            if (changes(subject, what, row.id(), viewer.id())) done++;
        return Answer.seeOther(TableView.back(form, subject.path()))
                .withNotice("programmes.lists.notice." + what, done, chosen.size() - done);
    }

    private boolean changes(Subject subject, ChosenPage.What what, UUID id, PersonId by) {
        return switch (subject) {
            case PROGRAMMES -> changes(SetUpThing.PROGRAMME, new ProgrammeId(id), what, by);
            case EDITIONS -> changes(SetUpThing.EDITION, new EditionId(id), what, by);
            case TRACKS -> changes(SetUpThing.TRACK, new TrackId(id), what, by);
            case INSTITUTIONS -> changes(new InstitutionId(id), what, by);
        };
    }

    private boolean changes(SetUpThing thing, Id id, ChosenPage.What what, PersonId by) {
        return switch (what) {
            case ARCHIVE ->
                switch (archive.archive(thing, id, by)) {
                    case ArchiveThing.Outcome.Archived archived -> true;
                    case ArchiveThing.Outcome.ArchivedAlready before -> false;
                };
            case RESTORE ->
                switch (restore.restore(thing, id, by)) {
                    case RestoreThing.Outcome.Restored restored -> true;
                    case RestoreThing.Outcome.NotArchived listed -> false;
                };
        };
    }

    private boolean changes(InstitutionId id, ChosenPage.What what, PersonId by) {
        var outcome = switch (what) {
            case ARCHIVE -> institutions.archive(id, by);
            case RESTORE -> institutions.restore(id, by);
        };
        return switch (outcome) {
            case ArchiveInstitution.Outcome.Done done -> true;
            case ArchiveInstitution.Outcome.DoneAlready before -> false;
        };
    }

    private ChosenPage page(Subject subject, Form form, Viewer viewer) {
        List<UUID> chosen = ids(form);
        Reach reach = Reach.of(viewer);
        var rows = chosen.isEmpty() ? queries.away(subject, reach) : queries.chosen(subject, chosen, reach);
        int gone = chosen.isEmpty() ? 0 : chosen.size() - rows.size();
        return new ChosenPage(subject, rows, gone, TableView.back(form, subject.path()), form);
    }

    private static List<UUID> ids(Form form) {
        return form.values("things").stream().map(Ids::parse).distinct().toList();
    }
}
