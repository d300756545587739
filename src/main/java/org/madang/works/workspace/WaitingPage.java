package org.madang.works.workspace;

import java.util.List;
import org.madang.web.Page;

/** What waits for one person. */
public record WaitingPage(List<WorkLists.Row> keys, List<WorkLists.Row> publications) implements Page {
    @Override
    public String template() {
        return "works/workspace/waiting.jte";
    }
}
