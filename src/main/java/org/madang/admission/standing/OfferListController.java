package org.madang.admission.standing;

import java.io.IOException;
import java.time.Clock;
import org.madang.admission.Reach;
import org.madang.shared.Role;
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

/** Shows and sends home all offers, beside the desk that holds those that ask for something. */
@Controller
class OfferListController {
    private static final String HERE = OfferList.PATH;

    private final OffersQueries queries;
    private final Clock clock;
    private final Tables tables;
    private final SendFile files;

    OfferListController(OffersQueries queries, Clock clock, Tables tables, SendFile files) {
        this.queries = queries;
        this.clock = clock;
        this.tables = tables;
        this.files = files;
    }

    @Allow(Action.DECIDE_ADMISSION)
    @GetMapping(HERE)
    Answer show(Form asked, Viewer viewer, Reader reader) {
        return Answer.page(new OfferListPage(tables.view(list(viewer), asked, reader)));
    }

    @Allow(Action.DECIDE_ADMISSION)
    @GetMapping({HERE + "/export.csv", HERE + "/export.xlsx"})
    void export(Form asked, Viewer viewer, Reader reader, Download file) throws IOException {
        files.send(list(viewer), asked, reader, file);
    }

    private StaffList<OfferList.Row> list(Viewer viewer) {
        Reach reach = Reach.of(viewer, Role.SECRETARIAT);
        return OfferList.of(reach, queries.calls(reach), queries.tracks(reach), clock.instant());
    }
}
