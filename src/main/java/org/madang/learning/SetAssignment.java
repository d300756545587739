package org.madang.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.shared.FieldChange;
import org.madang.shared.Ids;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets an assignment in a week; the same title in the same week changes the one that is there. */
@Component
public class SetAssignment {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SetAssignment(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    public sealed interface Outcome {
        record Set(AssignmentId assignment) implements Outcome {}

        record NoSuchWeek() implements Outcome {}
    }

    /** What the record keeps of the assignment that had this title before. */
    private record Text(Multilingual instructions, AssignmentKind kind, Instant dueAt) {}

    /** @param dueAt one instant for everybody, shown on each reader's own clock */
    @Transactional
    public Outcome set(
            TrackId track,
            int weekNo,
            Multilingual title,
            Multilingual instructions,
            AssignmentKind kind,
            Instant dueAt,
            PersonId by) {
        Optional<Text> before = db.sql("""
                        select instructions, kind, due_at from learning_assignment
                        where track_id = :track and week_no = :week and md5(title::text) = md5(cast(:title as jsonb)::text)
                        for update
                        """)
                .param("track", track)
                .param("week", weekNo)
                .param("title", title)
                .maybe(Text.class);
        Optional<AssignmentId> set = db.sql("""
                        insert into learning_assignment (id, track_id, week_no, title, instructions, kind, due_at, set_at)
                        select :id, w.track_id, w.no, :title, :instructions, :kind, :due, :now
                        from learning_week w where w.track_id = :track and w.no = :week
                        on conflict (track_id, week_no, md5(title::text)) do update
                        set instructions = excluded.instructions, kind = excluded.kind, due_at = excluded.due_at,
                            set_at = excluded.set_at
                        returning id
                        """)
                .param("id", Ids.next())
                .param("title", title)
                .param("instructions", instructions)
                .param("kind", kind)
                .param("due", dueAt)
                .param("now", clock.instant())
                .param("track", track)
                .param("week", weekNo)
                .maybe(AssignmentId.class);
        if (set.isEmpty()) return new Outcome.NoSuchWeek();
        List<FieldChange> changes = before.map(text -> FieldChange.between(text, new Text(instructions, kind, dueAt)))
                .orElse(List.of());
        events.publishEvent(new AssignmentSet(set.get(), changes, by));
        return new Outcome.Set(set.get());
    }
}
