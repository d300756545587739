package org.madang.schedule.holidays;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.RunQueue;
import org.springframework.stereotype.Component;

/** Sessions on a holiday that nobody has minded, in Run. */
@Component
class TouchedQueue implements RunQueue {
    private final TouchedSessions touched;

    TouchedQueue(TouchedSessions touched) {
        this.touched = touched;
    }

    @Override
    public List<Row> queuesFor(Viewer viewer) {
        if (Action.RUN_TRACK.roles().stream().noneMatch(viewer::has)) return List.of();
        var rows = touched.of(viewer);
        long sessions = rows.stream().map(TouchedSessions.Row::id).distinct().count();
        Instant oldest = rows.stream()
                .map(TouchedSessions.Row::changedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return List.of(new Row(15, "schedule.queue.touched", sessions, oldest, "/sessions-on-holidays"));
    }
}
