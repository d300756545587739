package org.madang.identity.grants;

import java.util.ArrayList;
import java.util.List;
import org.madang.identity.access.Permissions;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;

/**
 * One person's grants, and what they may do because of them.
 *
 * @param powers read from the one decision, for every action that needs a grant
 */
public record HolderPage(
        GrantQueries.Holder holder,
        List<GrantQueries.Row> grants,
        List<Permissions.Reason> powers,
        Places.Known known,
        Places.Choosable places,
        Form form)
        implements Page {
    @Override
    public String template() {
        return "identity/grants/holder.jte";
    }

    public List<Choice> roles(Screen s) {
        return GiversReach.choices(s);
    }

    /** Where the person may do it, in the reader's words and order of writing. */
    public String where(Screen s, Permissions.Reason power) {
        var places = new ArrayList<String>();
        if (power.own()) places.add(s.t("identity.grants.own"));
        power.grants().stream()
                .map(grant -> known.name(s, grant.kind(), grant.scope()))
                .distinct()
                .forEach(places::add);
        return s.f().list(places);
    }
}
