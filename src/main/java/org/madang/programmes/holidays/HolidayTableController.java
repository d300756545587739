package org.madang.programmes.holidays;

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

/** Holidays of all countries and years that somebody keeps, in one table. */
@Controller
class HolidayTableController {
    private final HolidayTables table;
    private final Tables tables;
    private final SendFile files;

    HolidayTableController(HolidayTables table, Tables tables, SendFile files) {
        this.table = table;
        this.tables = tables;
        this.files = files;
    }

    @Allow(Action.KEEP_HOLIDAYS)
    @GetMapping(HolidayTable.PATH)
    Answer list(Form asked, Reader reader, Viewer viewer) {
        return Answer.page(new HolidayTablePage(tables.view(table.of(viewer), asked, reader)));
    }

    @Allow(Action.KEEP_HOLIDAYS)
    @GetMapping({"/holidays/list/export.csv", "/holidays/list/export.xlsx"})
    void export(Form asked, Reader reader, Viewer viewer, Download file) throws IOException {
        files.send(table.of(viewer), asked, reader, file);
    }
}
