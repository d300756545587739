package org.madang.schedule.today;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.madang.shared.Multilingual;
import org.madang.web.Page;

public record RollCallsPage(List<Entry> sessions) implements Page {
    public record Entry(
            String id, Multilingual title, Multilingual track, Instant startsAt, int minutes, ZoneId zone) {}

    @Override
    public String template() {
        return "schedule/today/rollcalls.jte";
    }
}
