package org.madang.programmes.holidays;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.RunQueue;
import org.springframework.stereotype.Component;

/** Asks the officers of a country in Run for the dates that only they can confirm. */
@Component
class HolidayQueue implements RunQueue {
    private final ChosenQueries queries;
    private final Clock clock;

    HolidayQueue(ChosenQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public List<Row> queuesFor(Viewer viewer) {
        if (!viewer.has(Role.PARTNER_COORDINATOR)) return List.of();
        var waiting = queries.waiting(viewer, LocalDate.ofInstant(clock.instant(), viewer.zone()));
        return List.of(new Row(60, "programmes.queue.holidays", waiting.size(), null, ChosenController.PATH));
    }
}
