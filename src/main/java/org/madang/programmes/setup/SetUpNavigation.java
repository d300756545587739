package org.madang.programmes.setup;

import java.util.List;
import org.madang.shared.Role;
import org.madang.shared.Viewer;
import org.madang.web.Navigation;
import org.springframework.stereotype.Component;

@Component
class SetUpNavigation implements Navigation {
    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        return viewer.has(Role.SECRETARIAT)
                ? List.of(new Entry(90, "programmes.setup.title", "/set-up", "setup"))
                : List.of();
    }
}
