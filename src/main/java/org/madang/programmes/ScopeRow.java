package org.madang.programmes;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Scope;

/** A scope as the database tells it. */
record ScopeRow(
        @Nullable UUID programme,
        @Nullable UUID edition,
        @Nullable UUID track,
        List<UUID> institutions) {
    Scope scope() {
        return new Scope(programme, edition, track, Set.copyOf(institutions), Set.of());
    }
}
