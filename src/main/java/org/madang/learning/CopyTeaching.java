package org.madang.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.madang.database.Db;
import org.madang.programmes.EditionCopied;
import org.madang.programmes.TaughtAgain;
import org.madang.programmes.TrackId;
import org.madang.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes weeks, lessons and assignments again for the tracks of a copied edition; nobody has done any of them yet. */
@Component
class CopyTeaching {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CopyTeaching(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    private record Week(int no, LocalDate startsOn, LocalDate endsOn) {}

    private record Due(AssignmentId id, Instant dueAt) {}

    /** In the transaction that copies the edition. */
    @EventListener
    void on(EditionCopied copied) {
        for (EditionCopied.TrackCopy track : copied.tracks()) {
            if (weeks(track.days(), track.as()) == 0) continue;
            lessons(track.days().track(), track.as());
            assignments(track.days(), track.as());
            events.publishEvent(new TeachingCopied(track.as(), track.days().track(), copied.actor()));
        }
    }

    private int weeks(TaughtAgain days, TrackId as) {
        List<Week> weeks = db.sql(
                        "select no, starts_on, ends_on from learning_week where track_id = :track order by no")
                .param("track", days.track())
                .list(Week.class);
        for (Week week : weeks)
            db.sql("""
                            insert into learning_week (track_id, no, title, highlights, starts_on, ends_on, written_at)
                            select :as, no, title, highlights, :from, :to, :now
                            from learning_week where track_id = :track and no = :no
                            """)
                    .param("as", as)
                    .param("from", days.edge(week.startsOn()))
                    .param("to", days.edge(week.endsOn()))
                    .param("now", clock.instant())
                    .param("track", days.track())
                    .param("no", week.no())
                    .update();
        return weeks.size();
    }

    private void lessons(TrackId from, TrackId as) {
        List<LessonId> lessons = db.sql("""
                        select id from learning_lesson where track_id = :track order by week_no, position limit 2000
                        """).param("track", from).list(LessonId.class);
        for (LessonId lesson : lessons)
            db.sql("""
                            insert into learning_lesson (id, track_id, week_no, position, title, body, minutes, media_id,
                                                         media_bytes, written_at)
                            select :id, :as, week_no, position, title, body, minutes, media_id, media_bytes, :now
                            from learning_lesson where id = :lesson
                            """)
                    .param("id", Ids.next())
                    .param("as", as)
                    .param("now", clock.instant())
                    .param("lesson", lesson)
                    .update();
    }

    private void assignments(TaughtAgain days, TrackId as) {
        List<Due> assignments = db.sql("""
                        select id, due_at from learning_assignment where track_id = :track order by due_at, id limit 1000
                        """).param("track", days.track()).list(Due.class);
        for (Due one : assignments) {
            ZonedDateTime due = one.dueAt().atZone(days.zone());
            db.sql("""
                            insert into learning_assignment (id, track_id, week_no, title, instructions, kind, due_at, set_at)
                            select :id, :as, week_no, title, instructions, kind, :due, :now
                            from learning_assignment where id = :assignment
                            """)
                    .param("id", Ids.next())
                    .param("as", as)
                    .param(
                            "due",
                            days.edge(due.toLocalDate())
                                    .atTime(due.toLocalTime())
                                    .atZone(days.zone())
                                    .toInstant())
                    .param("now", clock.instant())
                    .param("assignment", one.id())
                    .update();
        }
    }
}
