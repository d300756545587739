package org.madang.identity.access;

import org.jspecify.annotations.Nullable;
import org.madang.shared.Role;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Gate;
import org.springframework.stereotype.Component;

/** The decision, from the table in {@link Action} and the viewer's grants, and from nothing else. */
@Component
class Permissions implements Gate {

    @Override
    public boolean may(@Nullable Viewer viewer, Action action, Scope thing) {
        if (action.forEverybody()) return true;
        if (viewer == null) return false;
        if (action.forAnySignedIn()) return true;
        for (Role role : action.roles()) {
            if (viewer.has(role, thing)) return true;
        }
        return false;
    }

    /** Whether the viewer holds the action anywhere: enough for a list that its query filters. */
    boolean somewhere(@Nullable Viewer viewer, Action action) {
        if (action.forEverybody()) return true;
        if (viewer == null) return false;
        if (action.forAnySignedIn()) return true;
        for (Role role : action.roles()) {
            if (role == Role.SELF || viewer.has(role)) return true;
        }
        return false;
    }
}
