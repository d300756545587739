package org.madang.schedule.sessions;

import java.io.IOException;
import java.time.Clock;
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

/** The sessions of a track as its staff work with them. */
@Controller
class SessionTableController {
    private final SessionQueries queries;
    private final Tables tables;
    private final SendFile files;
    private final Gate gate;
    private final Clock clock;

    SessionTableController(SessionQueries queries, Tables tables, SendFile files, Gate gate, Clock clock) {
        this.queries = queries;
        this.tables = tables;
        this.files = files;
        this.gate = gate;
        this.clock = clock;
    }

    @Allow(value = Action.SEE_ROSTER, in = "track")
    @GetMapping("/tracks/{track}/sessions/list")
    Answer list(@PathVariable String track, Form asked, Reader reader, Viewer viewer, Scope scope) {
        var row = queries.track(track);
        var list = SessionTable.of(
                row,
                clock.instant(),
                gate.may(viewer, Action.MARK_ATTENDANCE, scope),
                gate.may(viewer, Action.RUN_TRACK, scope));
        return Answer.page(
                new SessionTablePage(row.slug(), row.title(), row.colour(), tables.view(list, asked, reader)));
    }

    @Allow(value = Action.SEE_ROSTER, in = "track")
    @GetMapping({"/tracks/{track}/sessions/list/export.csv", "/tracks/{track}/sessions/list/export.xlsx"})
    void export(@PathVariable String track, Form asked, Reader reader, Download file) throws IOException {
        files.send(forFile(track), asked, reader, file);
    }

    /** Without what can be done next, which a file cannot do. */
    private StaffList<SessionTable.Row> forFile(String track) {
        return SessionTable.of(queries.track(track), clock.instant(), false, false);
    }
}
