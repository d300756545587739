package org.madang.admission.desk;

import org.madang.admission.Calls;
import org.madang.tables.TableView;
import org.madang.web.Page;

public record ApplicationsPage(Calls.Call call, TableView applications) implements Page {
    @Override
    public String template() {
        return "admission/desk/applications.jte";
    }
}
