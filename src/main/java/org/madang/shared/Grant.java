package org.madang.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role with its reach; {@code scope} is null exactly for the platform. */
public record Grant(Role role, ScopeKind kind, @Nullable UUID scope) {

    public boolean reaches(Scope thing) {
        return switch (kind) {
            case PLATFORM -> true;
            case PROGRAMME -> scope != null && scope.equals(thing.programme());
            case EDITION -> scope != null && scope.equals(thing.edition());
            case TRACK -> scope != null && scope.equals(thing.track());
            case INSTITUTION -> scope != null && thing.institutions().contains(scope);
        };
    }
}
