package org.madang.admission.desk;

import java.io.IOException;
import org.madang.admission.Calls;
import org.madang.shared.NotFound;
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
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ApplicationsController {
    private final Calls calls;
    private final Tables tables;
    private final SendFile files;

    ApplicationsController(Calls calls, Tables tables, SendFile files) {
        this.calls = calls;
        this.tables = tables;
        this.files = files;
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping("/admission/calls/{call}/applications")
    Answer show(@PathVariable String call, Form asked, Reader reader, Viewer viewer) {
        Calls.Call found = calls.find(call).orElseThrow(NotFound::new);
        return Answer.page(new ApplicationsPage(found, tables.view(list(found, viewer), asked, reader)));
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping({"/admission/calls/{call}/applications/export.csv", "/admission/calls/{call}/applications/export.xlsx"})
    void export(@PathVariable String call, Form asked, Reader reader, Viewer viewer, Download file) throws IOException {
        files.send(list(calls.find(call).orElseThrow(NotFound::new), viewer), asked, reader, file);
    }

    private StaffList<ApplicationList.Row> list(Calls.Call call, Viewer viewer) {
        return ApplicationList.of(call, calls.tracks(call.id()), viewer.id());
    }
}
