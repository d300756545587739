package org.madang.home.run;

import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class RunController {
    private final Queues queues;

    RunController(Queues queues) {
        this.queues = queues;
    }

    @Allow(Action.RUN)
    @GetMapping("/run")
    Answer run(Viewer viewer) {
        return Answer.page(queues.of(viewer));
    }
}
