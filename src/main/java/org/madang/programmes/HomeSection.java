package org.madang.programmes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Viewer;
import org.madang.web.TodayCard;

/** What a module adds to the home page; one statement at most, for the page is everybody's first. */
public interface HomeSection {
    /** What has a place lower than this stands beside the title, as what can be done now. */
    int BESIDE_THE_TITLE = 20;

    /** Cards with their place on the page, lower first: 10 open calls, 30 latest works, 50 the rest. */
    List<TodayCard.Card> sectionsFor(@Nullable Viewer viewer);
}
