package org.madang.operations.jobs;

import java.io.IOException;
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

@Controller
class JobsController {
    private final Tables tables;
    private final SendFile files;

    JobsController(Tables tables, SendFile files) {
        this.tables = tables;
        this.files = files;
    }

    @Allow(Action.OPERATE)
    @GetMapping("/operate/jobs")
    Answer jobs(Form asked, Reader reader) {
        return Answer.page(new JobsPage(tables.view(JobList.all(), asked, reader)));
    }

    @Allow(Action.OPERATE)
    @GetMapping({"/operate/jobs/export.csv", "/operate/jobs/export.xlsx"})
    void export(Form asked, Reader reader, Download file) throws IOException {
        files.send(JobList.all(), asked, reader, file);
    }
}
