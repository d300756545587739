package org.madang.admission.mailing;

import java.io.IOException;
import org.madang.admission.Calls;
import org.madang.shared.NotFound;
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

/** Shows and sends home which mails were written for a call. */
@Controller
class EarlierController {
    private static final String HERE = "/admission/calls/{call}/mails/earlier";

    private final Calls calls;
    private final Tables tables;
    private final SendFile files;

    EarlierController(Calls calls, Tables tables, SendFile files) {
        this.calls = calls;
        this.tables = tables;
        this.files = files;
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping(HERE)
    Answer show(@PathVariable String call, Form asked, Viewer viewer, Reader reader) {
        Calls.Call found = calls.find(call).orElseThrow(NotFound::new);
        return Answer.page(new EarlierPage(found, tables.view(EarlierList.of(found, viewer.id()), asked, reader)));
    }

    @Allow(value = Action.DECIDE_ADMISSION, in = "call")
    @GetMapping({HERE + "/export.csv", HERE + "/export.xlsx"})
    void export(@PathVariable String call, Form asked, Viewer viewer, Reader reader, Download file) throws IOException {
        Calls.Call found = calls.find(call).orElseThrow(NotFound::new);
        files.send(EarlierList.of(found, viewer.id()), asked, reader, file);
    }
}
