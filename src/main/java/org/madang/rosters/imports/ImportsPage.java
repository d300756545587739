package org.madang.rosters.imports;

import org.madang.tables.TableView;
import org.madang.web.Page;

public record ImportsPage(TableView lists) implements Page {
    @Override
    public String template() {
        return "rosters/imports/imports.jte";
    }
}
