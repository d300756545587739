package org.madang.learning.weeks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.learning.AssignmentKind;
import org.madang.learning.LessonId;
import org.madang.media.MediaId;
import org.madang.shared.Multilingual;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

@Component
class WeekQueries {
    record TrackRow(
            UUID id,
            String slug,
            Multilingual title,
            String colour,
            ZoneId zone,
            List<String> languages,
            LocalDate startsOn,
            LocalDate endsOn) {}

    record WeekRow(
            int no,
            Multilingual title,
            Multilingual highlights,
            LocalDate startsOn,
            LocalDate endsOn,
            int sessions,
            int lessons,
            int done,
            int assignments) {}

    record LessonRow(
            LessonId id,
            int position,
            Multilingual title,
            Multilingual body,
            int minutes,
            @Nullable MediaId mediaId,
            boolean done) {}

    record AssignmentRow(Multilingual title, Multilingual instructions, AssignmentKind kind, Instant dueAt) {}

    record SessionRow(UUID id, Multilingual title, Instant startsAt, int minutes, ZoneId zone, boolean cancelled) {}

    private static final String WEEKS = """
            select w.no, w.title, w.highlights, w.starts_on, w.ends_on,
                   (select count(*) from v_session s
                    where s.track_id = w.track_id and s.week_no = w.no and s.state <> 'CANCELLED') as sessions,
                   (select count(*) from learning_lesson l where l.track_id = w.track_id and l.week_no = w.no) as lessons,
                   (select count(*) from learning_completion c join learning_lesson l on l.id = c.lesson_id
                    where l.track_id = w.track_id and l.week_no = w.no and c.person_id = :reader) as done,
                   (select count(*) from learning_assignment a
                    where a.track_id = w.track_id and a.week_no = w.no) as assignments
            from learning_week w
            where w.track_id = :track
            """;

    private final Db db;

    WeekQueries(Db db) {
        this.db = db;
    }

    TrackRow track(String slug) {
        return db.sql("""
                        select id, slug, title, lower(colour) as colour, zone, languages, starts_on, ends_on
                        from v_track where slug = :slug
                        """).param("slug", slug).maybe(TrackRow.class).orElseThrow(NotFound::new);
    }

    List<WeekRow> weeks(UUID track, PersonId reader) {
        return db.sql(WEEKS + "order by w.no limit 60")
                .param("track", track)
                .param("reader", reader)
                .list(WeekRow.class);
    }

    /** What a week is about, wherever it is spoken of. */
    record About(String slug, Multilingual title, Multilingual highlights) {}

    Optional<About> week(UUID track, int no) {
        return db.sql("""
                        select t.slug, w.title, w.highlights from learning_week w join v_track t on t.id = w.track_id
                        where w.track_id = :track and w.no = :no
                        """).param("track", track).param("no", no).maybe(About.class);
    }

    List<LessonRow> lessons(UUID track, int no, PersonId reader) {
        return db.sql("""
                        select l.id, l.position, l.title, l.body, l.minutes, l.media_id, c.person_id is not null as done
                        from learning_lesson l
                        left join learning_completion c on c.lesson_id = l.id and c.person_id = :reader
                        where l.track_id = :track and l.week_no = :no order by l.position limit 100
                        """)
                .param("track", track)
                .param("no", no)
                .param("reader", reader)
                .list(LessonRow.class);
    }

    List<AssignmentRow> assignments(UUID track, int no) {
        return db.sql("""
                        select title, instructions, kind, due_at from learning_assignment
                        where track_id = :track and week_no = :no order by due_at, id limit 100
                        """).param("track", track).param("no", no).list(AssignmentRow.class);
    }

    List<SessionRow> sessions(UUID track, int no) {
        return db.sql("""
                        select id, title, starts_at, minutes, zone, state = 'CANCELLED' as cancelled from v_session
                        where track_id = :track and week_no = :no order by starts_at, id limit 100
                        """).param("track", track).param("no", no).list(SessionRow.class);
    }

    /** The track's address and the week of a lesson, to go back to after marking it. */
    record Place(String slug, int weekNo) {}

    Place placeOf(LessonId lesson) {
        return db.sql("""
                        select t.slug, l.week_no from learning_lesson l join v_track t on t.id = l.track_id
                        where l.id = :lesson
                        """).param("lesson", lesson).maybe(Place.class).orElseThrow(NotFound::new);
    }
}
