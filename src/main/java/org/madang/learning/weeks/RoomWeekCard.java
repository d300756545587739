package org.madang.learning.weeks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Multilingual;
import org.madang.web.Page;

/** The week of a session, as it stands in its room. */
public record RoomWeekCard(
        @Nullable String path, int no, Multilingual title, Multilingual highlights, List<WeekPage.Lesson> lessons)
        implements Page {
    @Override
    public String template() {
        return "learning/weeks/roomweek.jte";
    }
}
