package org.madang.tables;

import org.madang.web.Form;
import org.madang.web.Page;

/** Asks again for the name of a view that could not be saved under the one given. */
public record NameViewPage(Form form, String address) implements Page {
    @Override
    public String template() {
        return "tables/name-view.jte";
    }
}
