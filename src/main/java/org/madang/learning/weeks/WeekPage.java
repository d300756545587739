package org.madang.learning.weeks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.learning.WeekStanding;
import org.madang.shared.Multilingual;
import org.madang.web.Form;
import org.madang.web.Page;

/**
 * @param languages those of the track, in which its weeks are written first
 * @param takesPart whether the reader marks lessons as done here
 * @param lesson the form of a lesson and
 * @param assignment that of an assignment, for those who may write them
 */
public record WeekPage(
        String slug,
        Multilingual track,
        String colour,
        ZoneId zone,
        List<String> languages,
        int no,
        Multilingual title,
        Multilingual highlights,
        LocalDate startsOn,
        LocalDate endsOn,
        WeekStanding standing,
        @Nullable Integer before,
        @Nullable Integer after,
        List<Session> sessions,
        List<Lesson> lessons,
        List<Assignment> assignments,
        boolean takesPart,
        @Nullable Form lesson,
        @Nullable Form assignment)
        implements Page {

    public record Session(
            String id, Multilingual title, Instant startsAt, int minutes, ZoneId zone, boolean cancelled) {}

    public record Lesson(
            String id,
            Multilingual title,
            Multilingual body,
            int minutes,
            @Nullable File file,
            boolean done) {}

    public record File(String path, long bytes, String icon) {}

    public record Assignment(Multilingual title, Multilingual instructions, String kind, Instant dueAt) {}

    public boolean isEmpty() {
        return sessions.isEmpty() && lessons.isEmpty() && assignments.isEmpty();
    }

    @Override
    public String template() {
        return "learning/weeks/week.jte";
    }
}
