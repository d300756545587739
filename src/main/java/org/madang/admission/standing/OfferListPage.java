package org.madang.admission.standing;

import org.madang.tables.TableView;
import org.madang.web.Page;

/** All offers, whatever became of them. */
public record OfferListPage(TableView offers) implements Page {
    @Override
    public String template() {
        return "admission/standing/list.jte";
    }
}
