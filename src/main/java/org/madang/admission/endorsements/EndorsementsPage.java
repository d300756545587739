package org.madang.admission.endorsements;

import org.madang.shared.Multilingual;
import org.madang.tables.TableView;
import org.madang.web.Page;

/** @param waiting whether anything waits for the officer's word */
public record EndorsementsPage(TableView applications, boolean waiting) implements Page {
    record CallName(String slug, Multilingual title) {}

    @Override
    public String template() {
        return "admission/endorsements/endorsements.jte";
    }
}
