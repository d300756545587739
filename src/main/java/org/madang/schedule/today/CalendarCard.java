package org.madang.schedule.today;

import org.madang.web.Page;

/** Leads to the reader's own calendar address. */
public record CalendarCard() implements Page {
    @Override
    public String template() {
        return "schedule/today/calendar.jte";
    }
}
