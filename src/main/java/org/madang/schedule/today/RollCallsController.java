package org.madang.schedule.today;

import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class RollCallsController {
    private final WaitingRollCalls waiting;

    RollCallsController(WaitingRollCalls waiting) {
        this.waiting = waiting;
    }

    @Allow(Action.MARK_ATTENDANCE)
    @GetMapping("/roll-calls")
    Answer rollCalls(Viewer viewer) {
        return Answer.page(new RollCallsPage(waiting.of(viewer).stream()
                .map(row -> new RollCallsPage.Entry(
                        row.id().toString(), row.title(), row.trackTitle(), row.startsAt(), row.minutes(), row.zone()))
                .toList()));
    }
}
