package org.madang.identity;

import java.util.ArrayList;
import java.util.List;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.Navigation;
import org.springframework.stereotype.Component;

@Component
class IdentityNavigation implements Navigation {
    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        var entries = new ArrayList<Entry>();
        // Who acts for another finds neither that person's account nor the giving of roles.
        if (viewer.acting() != null) return entries;
        if (viewer.has(Role.SECRETARIAT) || viewer.has(Role.OPERATOR)) {
            entries.add(new Entry(85, "identity.nav.people", "/people", "people"));
            entries.add(new Entry(86, "identity.nav.grants", "/grants?stage=NOW", "lock"));
        }
        entries.add(new Entry(45, "identity.nav.me", "/me", "me"));
        return entries;
    }
}
