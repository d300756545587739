package org.madang.identity.grants;

import org.madang.web.Form;
import org.madang.web.Page;

/** The question before a grant ends. */
public record EndPage(GrantQueries.Row grant, Places.Known places, Form form) implements Page {
    @Override
    public String template() {
        return "identity/grants/end.jte";
    }
}
