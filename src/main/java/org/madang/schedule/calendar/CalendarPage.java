package org.madang.schedule.calendar;

import org.jspecify.annotations.Nullable;
import org.madang.web.Page;

/**
 * @param address null while the reader has none
 * @param subscription the same address in the form that opens a calendar program
 * @param version of the address, which a new one replaces; 0 while there is none
 */
public record CalendarPage(
        @Nullable String address, @Nullable String subscription, int version) implements Page {
    @Override
    public String template() {
        return "schedule/calendar/calendar.jte";
    }
}
