package org.madang.admission.nominees;

import java.util.List;
import org.madang.tables.TableView;
import org.madang.web.Page;

/** Whom the viewer's institutions named, those of them who did not come in time, and where they may still name somebody. */
public record NomineesPage(List<NomineeQueries.Place> places, List<NomineeQueries.Due> due, TableView nominees)
        implements Page {
    @Override
    public String template() {
        return "admission/nominees/nominees.jte";
    }
}
