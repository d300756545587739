package org.madang.schedule.holidays;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.madang.web.Page;

/** @param rows in the order of the sessions' dates */
public record TouchedPage(List<TouchedSessions.Row> rows) implements Page {

    /** The holidays of each session together. */
    public List<List<TouchedSessions.Row>> sessions() {
        return List.copyOf(rows.stream()
                .collect(Collectors.groupingBy(TouchedSessions.Row::id, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    @Override
    public String template() {
        return "schedule/holidays/sessions.jte";
    }
}
