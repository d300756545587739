package org.madang.schedule.sessions;

import java.util.List;
import org.madang.identity.Trail;
import org.madang.identity.TrailPage;
import org.madang.schedule.SessionId;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What became of a session; who was there, who was not and why belongs to the roll call. */
@Controller
class SessionHistoryController {
    private static final String[] TOLD = {
        "SCHEDULED", "CANCELLED", "NOT_LINKED", "LINKED", "IN_A_ROOM", "CLOSED", "OPEN"
    };

    private final SessionQueries queries;
    private final Trail trail;

    SessionHistoryController(SessionQueries queries, Trail trail) {
        this.queries = queries;
        this.trail = trail;
    }

    @Allow(value = Action.RUN_TRACK, in = "session")
    @GetMapping("/sessions/{session}/history")
    Answer show(@PathVariable String session, Form form) {
        var row = queries.change(SessionId.of(session));
        var acts = Trail.Acts.of(row.id().value(), "session", TOLD);
        String here = "/sessions/" + row.id();
        return Answer.page(
                TrailPage.of(row.title(), here, here + "/history", trail.of(List.of(acts), form), new SessionWords()));
    }
}
