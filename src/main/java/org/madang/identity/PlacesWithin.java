package org.madang.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.madang.shared.Grant;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.ScopeNames;
import org.springframework.stereotype.Component;

/**
 * The places at which somebody may do something: those of their grants and all that lie within, as
 * {@link Grant#reaches} has it, for lists and pickers that are filtered in their query.
 */
@Component
public class PlacesWithin {
    private final List<ScopeNames> modules;

    PlacesWithin(List<ScopeNames> modules) {
        this.modules = modules;
    }

    /** @param places none of them is named for whoever may do it everywhere */
    public record Within(boolean everywhere, List<ScopeNames.Place> places) {
        public List<UUID> ids() {
            return places.stream().map(ScopeNames.Place::id).toList();
        }

        /** As a statement compares them with {@code kind || ' ' || scope} of a grant. */
        public List<String> named() {
            return places.stream().map(place -> place.kind() + " " + place.id()).toList();
        }
    }

    /** In one statement for each module, and in none for whoever may do it everywhere. */
    public Within of(Viewer viewer, Action action) {
        var held = viewer.grants().stream().filter(action::carriedBy).toList();
        if (held.stream().anyMatch(grant -> grant.kind() == ScopeKind.PLATFORM)) return new Within(true, List.of());
        var own = held.stream()
                .map(Grant::scope)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var places = new ArrayList<ScopeNames.Place>();
        if (!own.isEmpty()) for (ScopeNames module : modules) places.addAll(module.within(own));
        return new Within(false, List.copyOf(places));
    }
}
