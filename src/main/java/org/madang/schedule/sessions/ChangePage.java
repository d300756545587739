package org.madang.schedule.sessions;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.madang.schedule.SessionState;
import org.madang.schedule.holidays.TouchedSessions;
import org.madang.shared.Multilingual;
import org.madang.web.Form;
import org.madang.web.Page;

/** @param touched the holidays that came after it was planned and that nobody has minded yet */
public record ChangePage(
        String id,
        String slug,
        Multilingual track,
        String colour,
        Multilingual title,
        Instant startsAt,
        int minutes,
        ZoneId zone,
        SessionState state,
        List<TouchedSessions.Row> touched,
        Form move,
        Form cancel)
        implements Page {
    @Override
    public String template() {
        return "schedule/sessions/change.jte";
    }
}
