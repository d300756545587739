package org.madang.programmes.lists;

import java.io.IOException;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.tables.Download;
import org.madang.tables.SendFile;
import org.madang.tables.StaffList;
import org.madang.tables.Tables;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Gate;
import org.madang.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ListsController {
    private final Tables tables;
    private final SendFile files;
    private final Gate gate;

    ListsController(Tables tables, SendFile files, Gate gate) {
        this.tables = tables;
        this.files = files;
        this.gate = gate;
    }

    @GetMapping("/set-up/lists/{list}")
    @Allow(Action.SET_UP)
    Answer list(@PathVariable String list, Form asked, Reader reader, Viewer viewer) {
        Subject subject = Subject.of(list);
        return Answer.page(
                new ListPage(subject, tables.view(table(subject, viewer), asked, reader), onPlatform(viewer)));
    }

    @GetMapping({"/set-up/lists/{list}/export.csv", "/set-up/lists/{list}/export.xlsx"})
    @Allow(Action.SET_UP)
    void export(@PathVariable String list, Form asked, Reader reader, Viewer viewer, Download file) throws IOException {
        files.send(table(Subject.of(list), viewer), asked, reader, file);
    }

    /** What somebody sets up; institutions are read by all who give them roles. */
    private StaffList<?> table(Subject subject, Viewer viewer) {
        Reach reach = Reach.of(viewer);
        return switch (subject) {
            case PROGRAMMES -> ProgrammeTable.of(reach);
            case EDITIONS -> EditionTable.of(reach);
            case TRACKS -> TrackTable.of(reach);
            case INSTITUTIONS -> InstitutionTable.of(onPlatform(viewer));
        };
    }

    private boolean onPlatform(Viewer viewer) {
        return gate.may(viewer, Action.SET_UP, Scope.PLATFORM);
    }
}
