package org.madang.home.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.madang.shared.Viewer;
import org.madang.web.RunQueue;
import org.madang.web.Ways;
import org.springframework.stereotype.Component;

/** All that waits for one person, whatever module it waits in. */
@Component
public class Queues {
    private static final Duration PATIENCE = Duration.ofDays(3);

    private final List<RunQueue> contributions;
    private final Clock clock;
    private final Ways ways;

    Queues(List<RunQueue> contributions, Clock clock, Ways ways) {
        this.contributions = contributions;
        this.clock = clock;
        this.ways = ways;
    }

    /** Those in which something waits, the most pressing first, and then those in which nothing does. */
    public RunPage of(Viewer viewer) {
        Instant now = clock.instant();
        var queues = contributions.stream()
                .flatMap(contribution -> contribution.queuesFor(viewer).stream())
                // Who acts for another is shown only what would open to them.
                .filter(row -> viewer.acting() == null || ways.open(viewer, row.path()))
                .sorted(Comparator.comparing((RunQueue.Row row) -> row.count() == 0)
                        .thenComparingInt(RunQueue.Row::position)
                        .thenComparing(RunQueue.Row::key))
                .map(row -> queue(row, now))
                .toList();
        return new RunPage(queues, now);
    }

    private static RunPage.Queue queue(RunQueue.Row row, Instant now) {
        boolean late = row.oldest() != null && row.oldest().plus(PATIENCE).isBefore(now);
        return new RunPage.Queue(row.key(), row.count(), row.oldest(), row.path(), late);
    }
}
