package org.madang.schedule.today;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.madang.shared.Multilingual;
import org.madang.web.Page;

/** The next session of each further track within reach, for officials and staff who look after several. */
public record AheadCard(List<Entry> entries) implements Page {
    public record Entry(
            String session,
            Multilingual title,
            Multilingual track,
            String colour,
            Instant startsAt,
            int minutes,
            ZoneId zone) {}

    @Override
    public String template() {
        return "schedule/today/ahead.jte";
    }
}
