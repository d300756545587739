package org.madang.operations.slow;

import java.util.List;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SlowController {
    private final SlowQueries queries;

    SlowController(SlowQueries queries) {
        this.queries = queries;
    }

    @Allow(Action.OPERATE)
    @GetMapping("/operate/queries")
    Answer slow() {
        boolean counted = queries.counted();
        return Answer.page(new SlowPage(counted, counted ? queries.list() : List.of()));
    }
}
