package org.madang.learning.weeks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.learning.WeekStanding;
import org.madang.shared.Multilingual;
import org.madang.web.Form;
import org.madang.web.Page;

/**
 * @param languages those of the track, in which its weeks are written first
 * @param form of a week to write, for those who may; null for everybody else
 */
public record WeeksPage(
        String slug,
        Multilingual track,
        String colour,
        List<String> languages,
        List<Week> weeks,
        @Nullable Form form) implements Page {

    public record Week(
            int no,
            Multilingual title,
            Multilingual highlights,
            LocalDate startsOn,
            LocalDate endsOn,
            WeekStanding standing,
            int sessions,
            int lessons,
            int done,
            int assignments) {}

    @Override
    public String template() {
        return "learning/weeks/weeks.jte";
    }
}
