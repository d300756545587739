package org.madang.web;

import java.util.List;
import org.madang.shared.Viewer;

/** What a module puts on This week. */
public interface TodayCard {
    /** Cards for one viewer, each a page of its own small template (a fragment without layout). */
    List<Card> cardsFor(Viewer viewer);

    /** What somebody has to be allowed so that the links and buttons of its cards lead anywhere. */
    default Action needs() {
        return Action.SIGNED_IN;
    }

    /** @param position place on the page, lower first: 10 now, 20 to do, 30 team, 40 week strip, 50 standing, 60 rest */
    record Card(int position, Page fragment) {}
}
