package org.madang.programmes.reading;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.madang.web.Screen;

/** Where a stretch of dates lies for its reader, and how long it is; first and last day both count. */
public final class Stretch {
    private Stretch() {}

    /** The kind of pill: still to come, now, or over. */
    public static String state(Screen s, LocalDate from, LocalDate to, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(s.now(), zone);
        return today.isBefore(from) ? "wait" : today.isAfter(to) ? "closed" : "now";
    }

    public static String length(Screen s, LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 7) return s.t("programmes.length.days", days);
        return days % 7 == 0
                ? s.t("programmes.length.weeks", days / 7)
                : s.t("programmes.length.weeksDays", days / 7, days % 7);
    }
}
