package org.madang.programmes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Viewer;
import org.madang.web.TodayCard;

/** What a module adds to the page of an edition: its forum, its works. */
public interface EditionSection {
    List<TodayCard.Card> sectionsFor(EditionId edition, @Nullable Viewer viewer);
}
