package org.madang.schedule.door;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.madang.schedule.Door;
import org.madang.shared.Multilingual;
import org.madang.web.Form;
import org.madang.web.Page;

/**
 * The session before it is entered. The provider's link stands in it for those alone who may change it.
 *
 * @param key names one pressing of the button, so that a repeated send is one coming
 * @param inside whether the reader may go on into the track; an official may come to the session only
 * @param known whether there is a link or a room behind the door
 * @param linked whether it is a link, which takes data for sound and picture
 * @param present whether the reader is in the room now
 * @param place where people sit, for a session on site
 * @param meeting the form that says where it meets; null for everybody who may not, and when it is too late
 */
public record DoorPage(
        String id,
        String slug,
        Multilingual track,
        String colour,
        Multilingual title,
        int weekNo,
        ZoneId zone,
        int minutes,
        Door door,
        Instant now,
        Standing standing,
        String reason,
        boolean absent,
        boolean mayExcuse,
        String key,
        boolean inside,
        boolean known,
        boolean linked,
        boolean present,
        String place,
        @Nullable Form meeting)
        implements Page {

    public enum Standing {
        AHEAD,
        OPEN,
        NO_LINK,
        OVER,
        CANCELLED
    }

    @Override
    public String template() {
        return "schedule/door/door.jte";
    }
}
