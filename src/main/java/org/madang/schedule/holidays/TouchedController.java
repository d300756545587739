package org.madang.schedule.holidays;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.schedule.MindHolidays;
import org.madang.schedule.SessionId;
import org.madang.shared.Ids;
import org.madang.shared.NotFound;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class TouchedController {
    private static final String HERE = "/sessions-on-holidays";

    private final TouchedSessions touched;
    private final MindHolidays mind;

    TouchedController(TouchedSessions touched, MindHolidays mind) {
        this.touched = touched;
        this.mind = mind;
    }

    @GetMapping(HERE)
    @Allow(Action.RUN_TRACK)
    Answer sessions(Viewer viewer) {
        return Answer.page(new TouchedPage(touched.of(viewer)));
    }

    @PostMapping("/sessions/{session}/holidays")
    @Allow(value = Action.RUN_TRACK, in = "session")
    Answer keep(@PathVariable String session, Viewer viewer, Form form) {
        List<MindHolidays.Seen> seen = form.values("seen").stream()
                .limit(50)
                .map(TouchedController::seen)
                .filter(Objects::nonNull)
                .toList();
        return switch (mind.mind(SessionId.of(session), seen, viewer.id())) {
            case MindHolidays.Outcome.Minded minded -> Answer.seeOther(HERE).withNotice("schedule.notice.minded");
            case MindHolidays.Outcome.Over over -> Answer.seeOther(HERE).withNotice("schedule.notice.over");
        };
    }

    /** Keeps all that stood on the page, as far as it still stands there: what changed meanwhile is seen again. */
    @PostMapping(HERE)
    @Allow(Action.RUN_TRACK)
    Answer keepAll(Viewer viewer, Form form) {
        Set<String> asked = Set.copyOf(form.values("kept"));
        var sessions = new LinkedHashMap<SessionId, List<MindHolidays.Seen>>();
        for (TouchedSessions.Row row : touched.of(viewer))
            if (asked.contains(row.token()))
                sessions.computeIfAbsent(row.id(), any -> new ArrayList<>())
                        .add(new MindHolidays.Seen(row.holidayId(), row.holidayVersion()));
        int kept = 0;
        for (var one : sessions.entrySet())
            switch (mind.mind(one.getKey(), one.getValue(), viewer.id())) {
                case MindHolidays.Outcome.Minded minded -> kept++;
                case MindHolidays.Outcome.Over over -> {}
            }
        return Answer.seeOther(HERE).withNotice("schedule.notice.keptAll", kept);
    }

    /** {@code id~version}; null where it is neither. */
    private static MindHolidays.@Nullable Seen seen(String text) {
        String[] parts = text.split("~", -1);
        if (parts.length != 2 || !parts[1].matches("\\d{1,9}")) return null;
        try {
            return new MindHolidays.Seen(Ids.parse(parts[0]), Integer.parseInt(parts[1]));
        } catch (NotFound malformed) {
            return null;
        }
    }
}
