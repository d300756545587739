package org.madang.programmes.holidays;

import org.madang.tables.TableView;
import org.madang.web.Page;

public record HolidayTablePage(TableView holidays) implements Page {
    @Override
    public String template() {
        return "programmes/holidays/table.jte";
    }
}
