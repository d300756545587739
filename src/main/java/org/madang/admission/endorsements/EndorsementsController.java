package org.madang.admission.endorsements;

import java.io.IOException;
import org.madang.admission.Voice;
import org.madang.database.Db;
import org.madang.database.Sql;
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

@Controller
class EndorsementsController {
    private static final String HERE = EndorsementList.PATH;

    private final Db db;
    private final Tables tables;
    private final SendFile files;

    EndorsementsController(Db db, Tables tables, SendFile files) {
        this.db = db;
        this.tables = tables;
        this.files = files;
    }

    @Allow(Action.ENDORSE_APPLICATION)
    @GetMapping(HERE)
    Answer list(Form asked, Viewer viewer, Reader reader) {
        var voice = Voice.of(viewer);
        boolean waiting = theirs(
                        "select 1 from " + EndorsementList.FROM + " and " + EndorsementList.WAITS + " limit 1", voice)
                .exists();
        return Answer.page(new EndorsementsPage(tables.view(list(voice), asked, reader), waiting));
    }

    @Allow(Action.ENDORSE_APPLICATION)
    @GetMapping({HERE + "/export.csv", HERE + "/export.xlsx"})
    void export(Form asked, Viewer viewer, Reader reader, Download file) throws IOException {
        files.send(list(Voice.of(viewer)), asked, reader, file);
    }

    private StaffList<EndorsementList.Row> list(Voice voice) {
        var calls = theirs(
                        "select c.slug, c.title from admission_call c where exists (select 1 from (select a.call_id from "
                                + EndorsementList.FROM
                                + ") theirs where theirs.call_id = c.id) order by c.closes_at desc, c.id limit 200",
                        voice)
                .list(EndorsementsPage.CallName.class);
        return EndorsementList.of(voice, calls);
    }

    private Sql theirs(String sql, Voice voice) {
        Sql theirs = db.sql(sql);
        EndorsementList.parameters(voice).forEach(theirs::param);
        return theirs;
    }
}
