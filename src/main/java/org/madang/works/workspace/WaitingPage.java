package org.madang.works.workspace;

import org.madang.tables.TableView;
import org.madang.web.Page;

/** What waits for one person. */
public record WaitingPage(TableView works) implements Page {
    @Override
    public String template() {
        return "works/workspace/waiting.jte";
    }
}
