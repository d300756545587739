package org.madang.shared;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a thing stands: its programme, edition and track, the institutions that have a part in it, and the people it
 * belongs to, who hold {@link Role#SELF} there.
 */
public record Scope(
        @Nullable UUID programme,
        @Nullable UUID edition,
        @Nullable UUID track,
        Set<UUID> institutions,
        Set<UUID> people) {

    public static final Scope PLATFORM = new Scope(null, null, null, Set.of(), Set.of());

    public Scope {
        institutions = Set.copyOf(institutions);
        people = Set.copyOf(people);
    }

    public static Scope of(@Nullable UUID programme, @Nullable UUID edition, @Nullable UUID track) {
        return new Scope(programme, edition, track, Set.of(), Set.of());
    }

    public Scope belongingTo(Set<UUID> owners) {
        return new Scope(programme, edition, track, institutions, owners);
    }
}
