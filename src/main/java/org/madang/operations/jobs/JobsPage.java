package org.madang.operations.jobs;

import java.time.Instant;
import java.util.List;
import org.madang.web.Page;

public record JobsPage(List<JobQueries.Row> jobs, Instant now) implements Page {
    @Override
    public String template() {
        return "operations/jobs/jobs.jte";
    }
}
