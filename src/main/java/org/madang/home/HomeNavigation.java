package org.madang.home;

import java.util.ArrayList;
import java.util.List;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Navigation;
import org.springframework.stereotype.Component;

@Component
class HomeNavigation implements Navigation {
    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(10, "home.nav.week", "/this-week", "week"));
        if (Action.RUN.roles().stream().anyMatch(viewer::has))
            entries.add(new Entry(50, "home.nav.run", "/run", "run"));
        return entries;
    }
}
