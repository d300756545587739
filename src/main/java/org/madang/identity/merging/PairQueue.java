package org.madang.identity.merging;

import java.util.List;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.RunQueue;
import org.springframework.stereotype.Component;

/** Records that might be one person's wait in Run for somebody who tells. */
@Component
class PairQueue implements RunQueue {
    private final PairQueries queries;

    PairQueue(PairQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Row> queuesFor(Viewer viewer) {
        if (!viewer.onPlatform(Role.SECRETARIAT)) return List.of();
        var waiting = queries.waiting();
        return List.of(new Row(70, "identity.queue.pairs", waiting.number(), waiting.oldest(), "/people/pairs"));
    }
}
