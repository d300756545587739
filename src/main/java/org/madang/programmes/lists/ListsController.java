package org.madang.programmes.lists;

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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ListsController {
    private final Tables tables;
    private final SendFile files;
    private final SetUpTables table;

    ListsController(Tables tables, SendFile files, SetUpTables table) {
        this.tables = tables;
        this.files = files;
        this.table = table;
    }

    @GetMapping("/set-up/lists/{list}")
    @Allow(Action.SET_UP)
    Answer list(@PathVariable String list, Form asked, Reader reader, Viewer viewer) {
        Subject subject = Subject.of(list);
        return Answer.page(
                new ListPage(subject, tables.view(table.of(subject, viewer), asked, reader), table.onPlatform(viewer)));
    }

    @GetMapping({"/set-up/lists/{list}/export.csv", "/set-up/lists/{list}/export.xlsx"})
    @Allow(Action.SET_UP)
    void export(@PathVariable String list, Form asked, Reader reader, Viewer viewer, Download file) throws IOException {
        files.send(table.of(Subject.of(list), viewer), asked, reader, file);
    }
}
