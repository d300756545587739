package org.madang.identity.grants;

import org.madang.tables.TableView;
import org.madang.web.Page;

public record GrantsPage(TableView grants) implements Page {
    @Override
    public String template() {
        return "identity/grants/grants.jte";
    }
}
