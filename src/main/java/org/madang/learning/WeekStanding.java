package org.madang.learning;

import java.time.LocalDate;

/** How a week stands on a day, with the name the step list gives it. */
public enum WeekStanding {
    DONE("done"),
    NOW("current"),
    AHEAD("todo");

    private final String style;

    WeekStanding(String style) {
        this.style = style;
    }

    public String style() {
        return style;
    }

    public static WeekStanding of(LocalDate startsOn, LocalDate endsOn, LocalDate today) {
        if (today.isAfter(endsOn)) return DONE;
        return today.isBefore(startsOn) ? AHEAD : NOW;
    }
}
