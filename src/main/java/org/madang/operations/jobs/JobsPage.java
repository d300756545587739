package org.madang.operations.jobs;

import org.madang.tables.TableView;
import org.madang.web.Page;

public record JobsPage(TableView jobs) implements Page {
    @Override
    public String template() {
        return "operations/jobs/jobs.jte";
    }
}
