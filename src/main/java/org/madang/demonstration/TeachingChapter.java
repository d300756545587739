package org.madang.demonstration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Weeks, sessions, who came, and the roll calls of 2021. */
@Component
class TeachingChapter implements Chapter {
    /** Local hour at which each course meets; afternoon in Seoul everywhere. */
    static final Map<String, String> HOURS = Map.of(
            "film-business-cambodia-2021", "13:00",
            "ict-publishing-laos-2021", "13:00",
            "network-performing-arts-philippines-2021", "14:00",
            "digital-performing-arts-india-2021", "10:30",
            "administration-2021", "15:00");

    /** People who missed much, and why nobody wonders: one in each course of experts. */
    private static final Map<String, Integer> OFTEN_AWAY = Map.of("kh07", 3, "la08", 3, "ph06", 2, "in09", 3);

    private final Course course;

    TeachingChapter(Course course) {
        this.course = course;
    }

    @Override
    public int number() {
        return 40;
    }

    @Override
    public String name() {
        return "weeks, sessions and attendance of 2021";
    }

    @Override
    public void tell(Story story) {
        var people = new HashMap<String, List<String>>();
        for (var row : Table.read("admission"))
            people.put(row.get(2), Story.keys(row.get(0), 1, Integer.parseInt(row.get(1))));
        people.put("administration-2021", AdmissionChapter.OFFICIALS);
        for (var row : Table.read("weeks")) {
            String track = row.get(0);
            if (!HOURS.containsKey(track)) continue;
            LocalDate monday = LocalDate.parse(row.get(2));
            course.write(story, track, row, monday);
            ZoneId zone = story.zone(track);
            int week = Integer.parseInt(row.get(1));
            for (int day : track.equals("administration-2021") ? new int[] {0, 1, 2, 3} : new int[] {1, 3}) {
                var start = monday.plusDays(day)
                        .atTime(LocalTime.parse(java.util.Objects.requireNonNull(HOURS.get(track))));
                var session = course.plan(story, track, week, row.get(3), row.get(4), day, start, 90);
                course.hold(
                        story,
                        session,
                        start.atZone(zone).toInstant(),
                        90,
                        people.getOrDefault(track, List.of()),
                        this::comes);
            }
        }
    }

    /** Whether somebody comes to the n-th session of their course: most do, nobody always. */
    private Course.Presence comes(String key, int session) {
        int number = Integer.parseInt(key.substring(2));
        Integer away = OFTEN_AWAY.get(key);
        if (away != null && session % away == 1) return Course.Presence.AWAY;
        int turn = (number * 7 + session * 3) % 23;
        return turn == 0 ? Course.Presence.AWAY : turn == 5 ? Course.Presence.LATE : Course.Presence.THERE;
    }
}
