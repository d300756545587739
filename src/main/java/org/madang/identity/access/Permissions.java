package org.madang.identity.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Grant;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Gate;
import org.springframework.stereotype.Component;

/** The decision, from the table in {@link Action} and the viewer's grants, and from nothing else. */
@Component
public class Permissions implements Gate {
    /**
     * Why somebody may do an action; every decision is read from it, and so is the page that tells what a person may do.
     *
     * @param anybody everybody may, or everybody who is signed in
     * @param own on what belongs to them
     * @param grants those of their grants that carry the action, each as far as it reaches
     */
    public record Reason(Action action, boolean anybody, boolean own, List<Grant> grants) {
        boolean covers(PersonId person, Scope thing) {
            if (anybody || own && thing.people().contains(person.value())) return true;
            for (Grant grant : grants) if (grant.reaches(thing)) return true;
            return false;
        }

        public boolean somewhere() {
            return anybody || own || !grants.isEmpty();
        }
    }

    public Reason reason(List<Grant> held, Action action) {
        return new Reason(
                action,
                action.forEverybody() || action.forAnySignedIn(),
                action.roles().contains(Role.SELF),
                held.stream().filter(action::carriedBy).toList());
    }

    private Reason reason(Viewer viewer, Action action) {
        return viewer.acting() == null || openTo(viewer.acting(), action)
                ? reason(viewer.grants(), action)
                : new Reason(action, false, false, List.of());
    }

    /** Who acts for another does what was named and nothing else, whatever the other may do. */
    private static boolean openTo(Viewer.Acting acting, Action action) {
        return action.forEverybody()
                || action == Action.FIND_THE_WAY
                || Action.DELEGABLE.contains(action) && acting.actions().contains(action.name());
    }

    @Override
    public boolean may(@Nullable Viewer viewer, Action action, Scope thing) {
        if (viewer == null) return action.forEverybody();
        return reason(viewer, action).covers(viewer.id(), thing);
    }

    @Override
    public boolean somewhere(@Nullable Viewer viewer, Action action) {
        if (viewer == null) return action.forEverybody();
        return reason(viewer, action).somewhere();
    }
}
