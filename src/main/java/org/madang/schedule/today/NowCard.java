package org.madang.schedule.today;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.madang.schedule.Door;
import org.madang.shared.Multilingual;
import org.madang.web.Page;

/** The next session, with what one can do about it now. */
public record NowCard(
        String session,
        String slug,
        Multilingual track,
        String colour,
        Multilingual title,
        Instant startsAt,
        int minutes,
        ZoneId zone,
        Door door,
        Instant now,
        boolean known,
        boolean linked,
        @Nullable Instant movedFrom,
        boolean mayExcuse,
        boolean absent,
        String key)
        implements Page {

    public boolean open() {
        return door.isOpen(now);
    }

    public boolean live() {
        return open() && !now.isBefore(startsAt);
    }

    @Override
    public String template() {
        return "schedule/today/now.jte";
    }
}
