package org.madang.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madang.learning.WriteWeek;
import org.madang.schedule.AttendanceStatus;
import org.madang.schedule.CloseRollCall;
import org.madang.schedule.JoinSession;
import org.madang.schedule.Meeting;
import org.madang.schedule.PlanSession;
import org.madang.schedule.SessionId;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Plans and holds sessions as a course manager and the people of a track do. */
@Component
class Course {
    enum Presence {
        THERE,
        LATE,
        AWAY,
        EXCUSED
    }

    interface Comes {
        Presence to(String person, int session);
    }

    private final WriteWeek writeWeek;
    private final PlanSession plan;
    private final JoinSession join;
    private final CloseRollCall close;
    private final Map<String, Integer> held = new HashMap<>();

    Course(WriteWeek writeWeek, PlanSession plan, JoinSession join, CloseRollCall close) {
        this.writeWeek = writeWeek;
        this.plan = plan;
        this.join = join;
        this.close = close;
    }

    /** @param row of {@code weeks.tsv} */
    void write(Story story, String track, List<String> row, LocalDate monday) {
        story.at(monday.minusDays(10).atTime(10, 0).atZone(Story.SEOUL).toInstant());
        Story.expect(
                WriteWeek.Outcome.Written.class,
                writeWeek.write(
                        story.track(track),
                        Integer.parseInt(row.get(1)),
                        Multilingual.of("en", row.get(3), "ko", row.get(4)),
                        Multilingual.of(
                                "en",
                                row.get(5).replace('|', '\n'),
                                "ko",
                                row.get(6).replace('|', '\n')),
                        monday,
                        monday.plusDays(4),
                        story.managerOf(track)));
    }

    SessionId plan(
            Story story,
            String track,
            int week,
            String english,
            String korean,
            int day,
            LocalDateTime start,
            int minutes) {
        boolean first = day <= 1;
        var title = Multilingual.of(
                "en", english + (first ? ": seminar" : ": workshop"), "ko", korean + (first ? ": 강의" : ": 워크숍"));
        return Story.expect(
                        PlanSession.Outcome.Planned.class,
                        plan.plan(
                                story.track(track),
                                week,
                                title,
                                start,
                                minutes,
                                new Meeting.Room(""),
                                story.managerOf(track)))
                .session();
    }

    /** People come in by the door; afterwards the course manager looks over the list and closes it. */
    void hold(Story story, SessionId session, Instant start, int minutes, List<String> people, Comes comes) {
        var excused = gather(story, session, start, people, comes);
        story.at(start.plus(Duration.ofMinutes(minutes + 10)));
        Story.expect(CloseRollCall.Outcome.Closed.class, close.close(session, excused, story.managerOf(session)));
    }

    /** People come in by the door, and the roll call waits with what the door knows. */
    Map<PersonId, AttendanceStatus> gather(
            Story story, SessionId session, Instant start, List<String> people, Comes comes) {
        var excused = new HashMap<PersonId, AttendanceStatus>();
        for (String key : people) {
            int number = held.merge(key, 1, Integer::sum);
            PersonId person = story.person(key);
            switch (comes.to(key, number)) {
                case THERE -> enter(story, session, person, start.minus(Duration.ofMinutes(4)));
                case LATE -> enter(story, session, person, start.plus(Duration.ofMinutes(21)));
                case EXCUSED -> excused.put(person, AttendanceStatus.EXCUSED);
                case AWAY -> {}
            }
        }
        return excused;
    }

    void enter(Story story, SessionId session, PersonId person, Instant at) {
        story.at(at);
        Story.expect(JoinSession.Outcome.Entered.class, join.join(session, "demonstration", person));
    }
}
