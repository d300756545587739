package org.madang.admission.reviews;

import java.io.IOException;
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
class ReviewsController {
    private final CellQueries cells;
    private final Tables tables;
    private final SendFile files;

    ReviewsController(CellQueries cells, Tables tables, SendFile files) {
        this.cells = cells;
        this.tables = tables;
        this.files = files;
    }

    /** Whole cells together: one reader reads a country and track from end to end. */
    @Allow(Action.REVIEW_APPLICATION)
    @GetMapping(FileList.PATH)
    Answer list(Form asked, Reader reader, Viewer viewer) {
        var mine = cells.of(viewer.id());
        return Answer.page(new ReviewsPage(
                mine, tables.view(FileList.of(viewer.id(), mine), asked, reader), cells.tied(viewer.id())));
    }

    @Allow(Action.REVIEW_APPLICATION)
    @GetMapping({FileList.PATH + "/export.csv", FileList.PATH + "/export.xlsx"})
    void export(Form asked, Reader reader, Viewer viewer, Download file) throws IOException {
        files.send(list(viewer), asked, reader, file);
    }

    private StaffList<FileList.Row> list(Viewer viewer) {
        return FileList.of(viewer.id(), cells.of(viewer.id()));
    }
}
