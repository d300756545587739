package org.madang.schedule.today;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.RunQueue;
import org.springframework.stereotype.Component;

/** Roll calls in Run. A single one is led to directly. */
@Component
class RollCallQueue implements RunQueue {
    private final WaitingRollCalls waiting;

    RollCallQueue(WaitingRollCalls waiting) {
        this.waiting = waiting;
    }

    @Override
    public List<Row> queuesFor(Viewer viewer) {
        if (Action.MARK_ATTENDANCE.roles().stream().noneMatch(viewer::has)) return List.of();
        var rows = waiting.of(viewer);
        @Nullable
        Instant oldest = rows.isEmpty()
                ? null
                : rows.getFirst()
                        .startsAt()
                        .plus(Duration.ofMinutes(rows.getFirst().minutes()));
        String path = rows.size() == 1 ? "/sessions/" + rows.getFirst().id() + "/roll-call" : "/roll-calls";
        return List.of(new Row(10, "schedule.queue.rollcalls", rows.size(), oldest, path));
    }
}
