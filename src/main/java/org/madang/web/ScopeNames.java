package org.madang.web;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.madang.shared.Multilingual;
import org.madang.shared.ScopeKind;

/** A module's names of the places that a grant can reach, for pages that tell who holds what where. */
public interface ScopeNames {
    /** @param more what tells it from others of the same name, such as the label of its edition; or empty */
    record Named(ScopeKind kind, UUID id, Multilingual name, String more) {}

    /** Those of the ids that this module knows; ids of others are passed over. */
    List<Named> named(Collection<UUID> ids);

    /** What can be chosen, the newest first, at most 200 of a kind. */
    List<Named> choosable();
}
