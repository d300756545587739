package org.madang.works.workspace;

import java.io.IOException;
import org.madang.shared.Viewer;
import org.madang.tables.Download;
import org.madang.tables.SendFile;
import org.madang.tables.Tables;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.madang.works.Keys;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything that waits for one person: keys to turn, approved works to publish. */
@Controller
class WaitingController {
    private final Tables tables;
    private final SendFile files;
    private final Keys keys;

    WaitingController(Tables tables, SendFile files, Keys keys) {
        this.tables = tables;
        this.files = files;
        this.keys = keys;
    }

    @Allow(Action.DECIDE_WORK)
    @GetMapping(WorkTable.WAITING)
    Answer waiting(Form asked, Reader reader, Viewer viewer) {
        return Answer.page(new WaitingPage(tables.view(WorkTable.waiting(viewer, keys), asked, reader)));
    }

    @Allow(Action.DECIDE_WORK)
    @GetMapping({"/works/waiting/export.csv", "/works/waiting/export.xlsx"})
    void export(Form asked, Reader reader, Viewer viewer, Download file) throws IOException {
        files.send(WorkTable.waiting(viewer, keys), asked, reader, file);
    }
}
