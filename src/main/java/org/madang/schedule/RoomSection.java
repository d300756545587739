package org.madang.schedule;

import java.util.List;
import java.util.UUID;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.TodayCard;

/** What a module adds to the room of a session, for whoever came in: what the week teaches, its materials. */
public interface RoomSection {
    List<TodayCard.Card> sectionsFor(UUID track, int week, Viewer viewer, Scope scope);
}
