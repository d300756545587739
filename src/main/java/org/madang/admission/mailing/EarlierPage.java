package org.madang.admission.mailing;

import org.madang.admission.Calls;
import org.madang.tables.TableView;
import org.madang.web.Page;

/** The mails that were written for a call. */
public record EarlierPage(Calls.Call call, TableView mails) implements Page {
    @Override
    public String template() {
        return "admission/mailing/earlier.jte";
    }
}
