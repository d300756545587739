package org.madang.operations.slow;

import java.util.List;
import org.madang.web.Page;

/** @param counted whether the server counts statements */
public record SlowPage(boolean counted, List<SlowQueries.Row> queries) implements Page {
    @Override
    public String template() {
        return "operations/slow/slow.jte";
    }
}
