package org.madang.schedule.rollcall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.schedule.AttendanceStatus;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.web.Form;
import org.madang.web.Page;

/**
 * @param runs whether the reader runs the track and so reads what became of the session
 * @param counts how many people stand at each mark
 * @param reopening the form that opens a closed roll call again
 */
public record RollCallPage(
        String id,
        String slug,
        String colour,
        Multilingual title,
        Instant startsAt,
        int minutes,
        ZoneId zone,
        Standing standing,
        boolean runs,
        @Nullable Instant closedAt,
        List<Line> lines,
        Map<AttendanceStatus, Long> counts,
        Form reopening)
        implements Page {

    public enum Standing {
        AHEAD,
        OPEN,
        CLOSED,
        CANCELLED
    }

    /** @param status chosen at first: the mark, else what the evidence suggests */
    public record Line(
            String person,
            String name,
            Language nameLanguage,
            String latinName,
            @Nullable Country country,
            AttendanceStatus status,
            @Nullable Instant arrived,
            boolean excuse) {

        /** The marks one needs every week; the rarer ones only where they already stand. */
        public List<AttendanceStatus> choices() {
            var choices = new ArrayList<>(List.of(
                    AttendanceStatus.PRESENT,
                    AttendanceStatus.LATE,
                    AttendanceStatus.PARTIAL,
                    AttendanceStatus.ABSENT,
                    AttendanceStatus.EXCUSED,
                    AttendanceStatus.TECHNICAL));
            if (!choices.contains(status)) choices.add(status);
            return choices;
        }
    }

    @Override
    public String template() {
        return "schedule/rollcall/rollcall.jte";
    }
}
