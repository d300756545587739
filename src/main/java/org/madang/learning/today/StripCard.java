package org.madang.learning.today;

import java.time.LocalDate;
import java.util.List;
import org.madang.learning.WeekStanding;
import org.madang.shared.Multilingual;
import org.madang.web.Page;

/** The weeks of a track in a row, the present one with what it is about. */
public record StripCard(String slug, Multilingual track, List<Week> weeks, boolean onTrackPage) implements Page {
    public record Week(
            int no,
            Multilingual title,
            Multilingual highlights,
            LocalDate startsOn,
            LocalDate endsOn,
            WeekStanding standing) {}

    @Override
    public String template() {
        return "learning/today/strip.jte";
    }
}
