package org.madang.schedule.sessions;

import java.time.Instant;
import java.time.ZoneId;
import org.madang.schedule.SessionState;
import org.madang.shared.Multilingual;
import org.madang.web.Form;
import org.madang.web.Page;

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
        Form move,
        Form cancel)
        implements Page {
    @Override
    public String template() {
        return "schedule/sessions/change.jte";
    }
}
