package org.madang.rosters.imports;

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

@Controller
class ImportsController {
    private final Tables tables;
    private final SendFile files;
    private final Gate gate;

    ImportsController(Tables tables, SendFile files, Gate gate) {
        this.tables = tables;
        this.files = files;
        this.gate = gate;
    }

    @Allow(Action.IMPORT_PEOPLE)
    @GetMapping("/imports")
    Answer lists(Form asked, Reader reader, Viewer viewer) {
        return Answer.page(new ImportsPage(tables.view(list(viewer), asked, reader)));
    }

    @Allow(Action.IMPORT_PEOPLE)
    @GetMapping({"/imports/export.csv", "/imports/export.xlsx"})
    void export(Form asked, Reader reader, Viewer viewer, Download file) throws IOException {
        files.send(list(viewer), asked, reader, file);
    }

    private StaffList<ImportList.Row> list(Viewer viewer) {
        return ImportList.of(viewer.id(), gate.may(viewer, Action.IMPORT_PEOPLE, Scope.PLATFORM));
    }
}
