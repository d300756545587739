package org.madang.learning;

import java.util.List;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.shared.FieldChange;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets two weeks change places: what is taught goes over with its lessons and assignments, the dates stay. Assignments
 * are due as many days later or earlier as the weeks lie apart. Sessions stay on their days.
 */
@Component
public class SwapWeeks {
    /** Lessons wait here, beyond every place a form can ask for, while those of the other week take theirs. */
    private static final int ASIDE = 1_000_000;

    private final Db db;
    private final ApplicationEventPublisher events;

    SwapWeeks(Db db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    public sealed interface Outcome {
        record Swapped() implements Outcome {}

        record NoSuchWeek() implements Outcome {}
    }

    private record Week(int no, int days) {}

    @Transactional
    public Outcome swap(TrackId track, int one, int other, PersonId by) {
        List<Week> held = db.sql("""
                        select no, starts_on - date '2000-01-01' as days from learning_week
                        where track_id = :track and no in (:one, :other) order by no for update
                        """)
                .param("track", track)
                .param("one", one)
                .param("other", other)
                .list(Week.class);
        if (one == other || held.size() < 2) return new Outcome.NoSuchWeek();
        int first = held.getFirst().no();
        int second = held.getLast().no();
        int apart = held.getLast().days() - held.getFirst().days();
        titles(track, first, second);
        lessons(track, first, second);
        assignments(track, first, second, apart);
        moved(track, first, second, by);
        moved(track, second, first, by);
        return new Outcome.Swapped();
    }

    /** Each of the two weeks tells of it in its own history. */
    private void moved(TrackId track, int from, int to, PersonId by) {
        events.publishEvent(new WeekChanged(
                track, from, List.of(new FieldChange("position", String.valueOf(from), String.valueOf(to))), by));
    }

    private void titles(TrackId track, int first, int second) {
        db.sql("""
                        update learning_week w
                        set title = o.title, highlights = o.highlights, version = w.version + 1
                        from learning_week o
                        where w.track_id = :track and o.track_id = :track
                          and (w.no = :first and o.no = :second or w.no = :second and o.no = :first)
                        """)
                .param("track", track)
                .param("first", first)
                .param("second", second)
                .update();
    }

    private void lessons(TrackId track, int first, int second) {
        lessons(track, first, first, ASIDE, 0);
        lessons(track, second, first, 0, 0);
        lessons(track, first, second, -ASIDE, ASIDE);
    }

    private void lessons(TrackId track, int from, int to, int shift, int least) {
        db.sql("""
                        update learning_lesson set week_no = :to, position = position + :shift
                        where track_id = :track and week_no = :from and position >= :least
                        """)
                .param("track", track)
                .param("from", from)
                .param("to", to)
                .param("shift", shift)
                .param("least", least)
                .update();
    }

    /** One of the same title may stand in both weeks, so those of the first wear a mark while they pass. */
    private void assignments(TrackId track, int first, int second, int apart) {
        db.sql("""
                        update learning_assignment set title = title || '{"x-swap": "x"}'
                        where track_id = :track and week_no = :first
                        """).param("track", track).param("first", first).update();
        pass(track, second, first, -apart, false);
        pass(track, first, second, apart, true);
    }

    private void pass(TrackId track, int from, int to, int days, boolean marked) {
        db.sql("""
                        update learning_assignment
                        set week_no = :to, title = title - 'x-swap', due_at = due_at + make_interval(days => :days)
                        where track_id = :track and week_no = :from and jsonb_exists(title, 'x-swap') = :marked
                        """)
                .param("track", track)
                .param("from", from)
                .param("to", to)
                .param("days", days)
                .param("marked", marked)
                .update();
    }
}
