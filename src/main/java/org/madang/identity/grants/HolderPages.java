package org.madang.identity.grants;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.madang.identity.SensitiveViews;
import org.madang.identity.access.Permissions;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Form;
import org.springframework.stereotype.Component;

/** Makes the page of what one person holds and may do. */
@Component
class HolderPages {
    private final GrantQueries queries;
    private final Places places;
    private final Permissions permissions;
    private final SensitiveViews views;

    HolderPages(GrantQueries queries, Places places, Permissions permissions, SensitiveViews views) {
        this.queries = queries;
        this.places = places;
        this.permissions = permissions;
        this.views = views;
    }

    HolderPage of(PersonId person, Viewer viewer, Form form) {
        var holder = queries.holder(person, viewer).orElseThrow(NotFound::new);
        // Who gives grants sees the address; its owner can read of it.
        if (holder.email() != null) views.note(person, viewer, null, Set.of(SensitiveViews.What.CONTACT));
        var grants = queries.of(person, viewer);
        var held = grants.stream()
                .filter(row -> row.stage() == GrantQueries.Stage.NOW)
                .map(GrantQueries.Row::grant)
                .toList();
        List<Permissions.Reason> powers = Arrays.stream(Action.values())
                .map(action -> permissions.reason(held, action))
                .filter(reason -> !reason.anybody() && reason.somewhere())
                .toList();
        return new HolderPage(
                holder,
                grants,
                powers,
                places.of(grants.stream().map(GrantQueries.Row::grant)),
                places.choosable(form, viewer),
                form);
    }
}
