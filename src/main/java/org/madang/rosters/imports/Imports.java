package org.madang.rosters.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.EditionId;
import org.madang.programmes.TrackId;
import org.madang.rosters.ImportId;
import org.madang.rosters.ImportMoved;
import org.madang.rosters.ImportState;
import org.madang.rosters.rules.Mapping;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Imports as they stand, and the one way in which they move on. */
@Component
class Imports {
    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Imports(Db db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** @param trackId where the people are enrolled; null when they are only written down */
    record Import(
            ImportId id,
            @Nullable TrackId trackId,
            @Nullable EditionId editionId,
            String fileName,
            String kind,
            String letters,
            String separator,
            String sheet,
            String headings,
            @Nullable Integer headingsAt,
            String mapping,
            int rows,
            int done,
            boolean invite,
            ImportState state,
            PersonId broughtBy,
            Instant broughtAt,
            PersonId movedBy,
            Instant movedAt) {
        List<String> heads() {
            return Json.texts(headings);
        }

        Mapping columns() {
            return new Mapping(Json.texts(mapping));
        }
    }

    private static final String IMPORT = """
            select i.id, i.track_id, t.edition_id, i.file_name, i.kind, i.letters, i.separator, i.sheet, i.headings,
                   i.headings_at, i.mapping, i.rows, i.done, i.invite, i.state, i.brought_by, i.brought_at, i.moved_by, i.moved_at
            from rosters_import i left join v_track t on t.id = i.track_id
            where i.id = :id
            """;

    Optional<Import> find(ImportId id) {
        return db.sql(IMPORT).param("id", id).maybe(Import.class);
    }

    /** Holds the import until the end of the transaction, so that nobody moves it meanwhile. */
    Import hold(ImportId id) {
        return db.sql(IMPORT + " for update of i")
                .param("id", id)
                .maybe(Import.class)
                .orElseThrow(NotFound::new);
    }

    void move(Import from, ImportState next, PersonId by, @Nullable String reason) {
        if (!from.state().mayBecome(next)) throw new IllegalStateException(from.state() + " to " + next);
        db.sql("update rosters_import set state = :next, moved_by = :by, moved_at = :now, done = 0 where id = :id")
                .param("next", next)
                .param("by", by)
                .param("now", clock.instant())
                .param("id", from.id())
                .update();
        events.publishEvent(new ImportMoved(from.id(), from.state(), next, by, reason));
    }

    void done(ImportId id, int rows) {
        db.sql("update rosters_import set done = :rows where id = :id")
                .param("rows", rows)
                .param("id", id)
                .update();
    }
}
