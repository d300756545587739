package org.madang.schedule.copying;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.programmes.Holiday;
import org.madang.shared.Format;
import org.madang.shared.Multilingual;
import org.madang.web.Page;
import org.madang.web.Screen;

/** The sessions of an edition on their days in the next one. */
public record SessionsAgainPage(List<Track> tracks) implements Page {
    public record Track(Multilingual title, List<Session> sessions) {
        public List<Session> hindered() {
            return sessions.stream().filter(Session::hindered).toList();
        }
    }

    /**
     * @param after null where the day is a break, so that the session is not copied
     * @param clash another session of the track in the same hours
     */
    public record Session(
            Multilingual title,
            int weekNo,
            LocalDateTime before,
            @Nullable LocalDateTime after,
            ZoneId zone,
            List<Holiday> holidays,
            @Nullable Multilingual clash) {
        public boolean hindered() {
            return after == null || clash != null || !holidays.isEmpty();
        }

        public String when(Screen s) {
            return after == null ? s.t("schedule.again.break") : said(s, after);
        }

        public String was(Screen s) {
            return said(s, before);
        }

        private String said(Screen s, LocalDateTime local) {
            return new Format(s.language(), zone).dateTime(local.atZone(zone).toInstant());
        }
    }

    public long all() {
        return tracks.stream().mapToLong(track -> track.sessions().size()).sum();
    }

    public long onHolidays() {
        return tracks.stream()
                .flatMap(track -> track.sessions().stream())
                .filter(session -> !session.holidays().isEmpty())
                .count();
    }

    public long inBreaks() {
        return tracks.stream()
                .flatMap(track -> track.sessions().stream())
                .filter(session -> session.after() == null)
                .count();
    }

    @Override
    public String template() {
        return "schedule/copying/sessions.jte";
    }
}
