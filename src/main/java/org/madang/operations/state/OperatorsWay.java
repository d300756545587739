package org.madang.operations.state;

import java.util.List;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.Navigation;
import org.madang.web.RunQueue;
import org.springframework.stereotype.Component;

/** The operator's way to these pages: an entry always, and a row in Run for each concern. */
@Component
class OperatorsWay implements Navigation, RunQueue {
    private final Concerns concerns;

    OperatorsWay(Concerns concerns) {
        this.concerns = concerns;
    }

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        return viewer.onPlatform(Role.OPERATOR)
                ? List.of(new Entry(88, "operations.nav", "/operate", "data"))
                : List.of();
    }

    @Override
    public List<Row> queuesFor(Viewer viewer) {
        if (!viewer.onPlatform(Role.OPERATOR)) return List.of();
        return concerns.now().stream()
                .map(concern -> new Row(80, concern.key(), concern.count(), concern.since(), concern.path()))
                .toList();
    }
}
