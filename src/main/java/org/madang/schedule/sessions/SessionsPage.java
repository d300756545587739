package org.madang.schedule.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.schedule.AttendanceStatus;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.madang.web.Form;
import org.madang.web.Page;

/**
 * @param languages those of the track, in which its sessions are named first
 * @param table whether the reader may see who came, which stands in a table
 * @param form of a new session, for those who may plan one; null for everybody else
 */
public record SessionsPage(
        String slug,
        Multilingual track,
        String colour,
        ZoneId zone,
        List<String> languages,
        List<Week> weeks,
        List<Holiday> holidays,
        boolean mayMark,
        boolean table,
        @Nullable Form form)
        implements Page {

    public record Week(int no, List<Entry> sessions) {
        boolean isOver() {
            return sessions.stream()
                    .allMatch(
                            session -> session.standing() == Standing.HELD || session.standing() == Standing.CANCELLED);
        }
    }

    /** How a session stands for the reader; each has its word and its shape. */
    public enum Standing {
        AHEAD("wait"),
        OPEN("now"),
        ROLL_CALL("warn"),
        HELD("closed"),
        CANCELLED("stop");

        private final String pill;

        Standing(String pill) {
            this.pill = pill;
        }

        public String pill() {
            return pill;
        }
    }

    /** @param mark the reader's own, once the roll call is closed */
    public record Entry(
            String id,
            Multilingual title,
            Instant startsAt,
            int minutes,
            ZoneId zone,
            Standing standing,
            @Nullable Instant movedFrom,
            String reason,
            boolean absent,
            @Nullable AttendanceStatus mark,
            List<Holiday> holidays) {}

    /** Weeks of which nothing is left, folded away while the track goes on. */
    public List<Week> earlier() {
        return current().size() == weeks.size()
                ? List.of()
                : weeks.stream().filter(Week::isOver).toList();
    }

    public List<Week> current() {
        var open = weeks.stream().filter(week -> !week.isOver()).toList();
        return open.isEmpty() ? weeks : open;
    }

    public record Holiday(Country country, String region, LocalDate date, String name, boolean estimated) {}

    @Override
    public String template() {
        return "schedule/sessions/sessions.jte";
    }
}
