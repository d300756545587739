package org.madang.web;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Multilingual;
import org.madang.shared.ScopeKind;

/** A module's names of the places that a grant can reach, for pages that tell who holds what where. */
public interface ScopeNames {
    /** @param more what tells it from others of the same name, such as the label of its edition; or empty */
    record Named(ScopeKind kind, UUID id, Multilingual name, String more) {}

    /** Those of the ids that this module knows; ids of others are passed over. */
    List<Named> named(Collection<UUID> ids);

    /** All places of this module as a statement that others may join: {@code id}, {@code name} as jsonb and {@code more}. */
    String all();

    /** A place as a grant names it. */
    record Place(ScopeKind kind, UUID id) {}

    /** Those of this module that lie within some places, with these places themselves. */
    List<Place> within(Collection<UUID> places);

    /** How many places of one module stand in a picker; whoever misses one finds it by its name. */
    int MOST = 200;

    /**
     * What can be chosen, the newest first.
     *
     * @param pattern what the folded name is like, or what tells it from others
     * @param among the places that come into question; null for all
     * @return at most {@link #MOST} and one more, which says that there are others
     */
    List<Named> choosable(String pattern, @Nullable Collection<UUID> among);
}
