package org.madang.schedule.sessions;

import org.madang.shared.Multilingual;
import org.madang.tables.TableView;
import org.madang.web.Page;

public record SessionTablePage(String slug, Multilingual track, String colour, TableView table) implements Page {
    @Override
    public String template() {
        return "schedule/sessions/table.jte";
    }
}
