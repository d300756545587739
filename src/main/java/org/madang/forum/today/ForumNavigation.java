package org.madang.forum.today;

import java.util.List;
import org.madang.shared.Viewer;
import org.madang.web.Navigation;
import org.springframework.stereotype.Component;

/** The way to the forums, for those who have one. */
@Component
class ForumNavigation implements Navigation {
    private final ForumPlaces places;

    ForumNavigation(ForumPlaces places) {
        this.places = places;
    }

    @Override
    public List<Entry> entriesFor(Viewer viewer) {
        return places.has(viewer) ? List.of(new Entry(30, "forum.nav", "/forums", "forum")) : List.of();
    }
}
