package org.madang.shared;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a thing stands: its programme, edition and track, the institutions that have a part in it, and the people it
 * belongs to, who hold {@link Role#SELF} there.
 *
 * @param delegations institutions of the country that it is of: whoever is a delegate of one reaches it, and nobody else
 *     by that alone
 */
public record Scope(
        @Nullable UUID programme,
        @Nullable UUID edition,
        @Nullable UUID track,
        Set<UUID> institutions,
        Set<UUID> delegations,
        Set<UUID> people) {

    public static final Scope PLATFORM = new Scope(null, null, null, Set.of(), Set.of());

    public Scope {
        institutions = Set.copyOf(institutions);
        delegations = Set.copyOf(delegations);
        people = Set.copyOf(people);
    }

    public Scope(
            @Nullable UUID programme,
            @Nullable UUID edition,
            @Nullable UUID track,
            Set<UUID> institutions,
            Set<UUID> people) {
        this(programme, edition, track, institutions, Set.of(), people);
    }

    public static Scope of(@Nullable UUID programme, @Nullable UUID edition, @Nullable UUID track) {
        return new Scope(programme, edition, track, Set.of(), Set.of());
    }

    public Scope belongingTo(Set<UUID> owners) {
        return new Scope(programme, edition, track, institutions, delegations, owners);
    }
}
