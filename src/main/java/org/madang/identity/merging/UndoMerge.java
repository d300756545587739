package org.madang.identity.merging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes two merged records apart again within thirty days. What was made since stays with the record that stayed, because
 * nobody knows which of the two would have made it.
 */
@Component
public class UndoMerge {
    public static final Duration WITHIN = Duration.ofDays(30);

    private final Db db;
    private final Clock clock;
    private final Rows rows;
    private final ApplicationEventPublisher events;

    UndoMerge(Db db, Clock clock, Rows rows, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.rows = rows;
        this.events = events;
    }

    public sealed interface Outcome {
        record Apart(PersonId other) implements Outcome {}

        record ApartAlready() implements Outcome {}

        record TooLate() implements Outcome {}

        /** The record that stayed was itself merged since, or its person is gone. */
        record NoWayBack() implements Outcome {}
    }

    record Row(
            PersonId kept,
            PersonId gone,
            Instant mergedAt,
            @Nullable Instant undoneAt,
            List<String> taken) {}

    @Transactional
    public Outcome undo(PersonId kept, UUID merge, PersonId by) {
        Row row = db.sql("""
                        select kept, gone, merged_at, undone_at, taken from identity_merge
                        where id = :id and kept = :kept for update
                        """)
                .param("id", merge)
                .param("kept", kept)
                .maybe(Row.class)
                .orElseThrow(NotFound::new);
        if (row.undoneAt() != null) return new Outcome.ApartAlready();
        if (clock.instant().isAfter(row.mergedAt().plus(WITHIN))) return new Outcome.TooLate();
        var here = db.sql("""
                        select id from identity_person
                        where (id = :kept and merged_into is null and left_at is null) or (id = :gone and merged_into = :kept)
                        order by id for update
                        """).param("kept", kept).param("gone", row.gone()).list(PersonId.class);
        if (here.size() < 2) return new Outcome.NoWayBack();
        rows.moveBack(merge, row.gone(), kept);
        db.sql("""
                delete from identity_address
                where person_id = :kept and email in (select gone_was ->> 'email' from identity_merge where id = :id
                                                      union all select kept_was ->> 'email' from identity_merge where id = :id)
                """).param("kept", kept).param("id", merge).update();
        restore(kept, "kept_was", merge);
        for (String field : row.taken())
            for (String column : MergeField.valueOf(field).columns()) restore(kept, "kept_was", merge, column);
        restoreZoneTold(kept, merge);
        restore(row.gone(), "gone_was", merge);
        db.sql("update identity_person set merged_into = null where id = :gone")
                .param("gone", row.gone())
                .update();
        db.sql("update identity_merge set undone_at = :now, undone_by = :by where id = :id")
                .param("now", clock.instant())
                .param("by", by)
                .param("id", merge)
                .update();
        events.publishEvent(new PeopleMerged(kept, row.gone(), true, by, ""));
        return new Outcome.Apart(row.gone());
    }

    /** What a merger always touches. */
    private void restore(PersonId person, String was, UUID merge) {
        for (String column : List.of("email", "password_hash", "external_id")) restore(person, was, merge, column);
        db.sql("update identity_person set version = version + 1 where id = :person")
                .param("person", person)
                .update();
    }

    /** Unless its person has chosen another clock since; a merger of before that was known says nothing of it. */
    private void restoreZoneTold(PersonId kept, UUID merge) {
        db.sql("""
                update identity_person p set zone_told = (m.kept_was ->> 'zone_told')::boolean
                from identity_merge m
                where m.id = :merge and p.id = :person and p.zone = m.kept_was ->> 'zone' and jsonb_exists(m.kept_was, 'zone_told')
                """).param("merge", merge).param("person", kept).update();
    }

    /** The names of columns are constants of this package. */
    private void restore(PersonId person, String was, UUID merge, String column) {
        db.sql("update identity_person p set " + column + " = r." + column
                        + " from identity_merge m, jsonb_populate_record(null::identity_person, m." + was
                        + ") r where m.id = :merge and p.id = :person")
                .param("merge", merge)
                .param("person", person)
                .update();
    }
}
