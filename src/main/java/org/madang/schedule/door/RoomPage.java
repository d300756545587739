package org.madang.schedule.door;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.schedule.Door;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.web.Page;

/**
 * The room of a session, for whoever has come in while the door is open.
 *
 * @param place where people sit; empty when they meet on this page only
 * @param here who came and has not left, at most as many as are listed
 * @param total how many they are
 * @param since when the reader came
 * @param sections what other modules add
 */
public record RoomPage(
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
        String place,
        List<Here> here,
        int total,
        @Nullable Instant since,
        boolean inside,
        List<Page> sections)
        implements Page {

    /** @param country they take part for; null for those who run the session */
    public record Here(
            String printName,
            Language nameLanguage,
            String latinName,
            @Nullable Country country,
            boolean demonstration) {}

    @Override
    public String template() {
        return "schedule/door/room.jte";
    }
}
