package org.madang.operations.jobs;

import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class JobsController {
    private final JobQueries queries;

    JobsController(JobQueries queries) {
        this.queries = queries;
    }

    @Allow(Action.OPERATE)
    @GetMapping("/operate/jobs")
    Answer jobs() {
        return Answer.page(new JobsPage(queries.list(), queries.now()));
    }
}
