package org.madang.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role with its reach; {@code scope} is null exactly for the platform. */
public record Grant(Role role, ScopeKind kind, @Nullable UUID scope) {

    public boolean reaches(Scope thing) {
        // A delegate is one of a country; there is no wider one.
        if (role == Role.COUNTRY_DELEGATE && kind != ScopeKind.INSTITUTION) return false;
        return switch (kind) {
            case PLATFORM -> true;
            case PROGRAMME -> scope != null && scope.equals(thing.programme());
            case EDITION -> scope != null && scope.equals(thing.edition());
            case TRACK -> scope != null && scope.equals(thing.track());
            case INSTITUTION ->
                scope != null
                        && (role == Role.COUNTRY_DELEGATE ? thing.delegations() : thing.institutions()).contains(scope);
        };
    }
}
