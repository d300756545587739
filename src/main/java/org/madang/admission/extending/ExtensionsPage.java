package org.madang.admission.extending;

import org.madang.admission.Calls;
import org.madang.tables.TableView;
import org.madang.web.Form;
import org.madang.web.Page;

public record ExtensionsPage(Calls.Call call, TableView given, Form form) implements Page {
    @Override
    public String template() {
        return "admission/extending/extensions.jte";
    }
}
