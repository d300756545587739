package org.madang.programmes.holidays;

import java.io.IOException;
import org.madang.database.Db;
import org.madang.shared.Viewer;
import org.madang.tables.Download;
import org.madang.tables.SendFile;
import org.madang.tables.StaffList;
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
    private final Db db;
    private final Tables tables;
    private final SendFile files;

    HolidayTableController(Db db, Tables tables, SendFile files) {
        this.db = db;
        this.tables = tables;
        this.files = files;
    }

    @Allow(Action.KEEP_HOLIDAYS)
    @GetMapping(HolidayTable.PATH)
    Answer list(Form asked, Reader reader, Viewer viewer) {
        return Answer.page(new HolidayTablePage(tables.view(table(viewer), asked, reader)));
    }

    @Allow(Action.KEEP_HOLIDAYS)
    @GetMapping({"/holidays/list/export.csv", "/holidays/list/export.xlsx"})
    void export(Form asked, Reader reader, Viewer viewer, Download file) throws IOException {
        files.send(table(viewer), asked, reader, file);
    }

    private StaffList<HolidayTable.Row> table(Viewer viewer) {
        return HolidayTable.of(viewer, db.sql("""
                                select distinct extract(year from date)::int as year from programmes_holiday
                                order by year limit 300
                                """).list(Integer.class));
    }
}
