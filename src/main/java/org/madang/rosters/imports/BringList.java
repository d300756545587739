package org.madang.rosters.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.TrackId;
import org.madang.rosters.ImportId;
import org.madang.rosters.ImportMoved;
import org.madang.rosters.ImportState;
import org.madang.rosters.rules.Headings;
import org.madang.rosters.rules.Mapping;
import org.madang.rosters.rules.Typed;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.madang.sheets.Refused;
import org.madang.sheets.Sheet;
import org.madang.tables.Formula;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a list in: reads the file row by row straight into the database, or refuses it and keeps nothing. */
@Component
class BringList {
    private static final int BATCH = 500;

    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    BringList(Db db, Clock clock, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    sealed interface Outcome {
        record Brought(ImportId id) implements Outcome {}

        record NotTaken(String key, List<Object> arguments) implements Outcome {}
    }

    /** What was sent: a file on the disk, or text when {@code file} is null. */
    record Source(@Nullable Path file, String name, String text, Optional<Charset> letters) {}

    Outcome bring(Source source, @Nullable TrackId track, boolean invite, PersonId by) {
        try {
            ImportId id = transaction.execute(status -> stage(source, track, invite, by));
            return new Outcome.Brought(id);
        } catch (Refused refused) {
            return new Outcome.NotTaken(refused.key(), refused.arguments());
        }
    }

    private ImportId stage(Source source, @Nullable TrackId track, boolean invite, PersonId by) {
        var id = new ImportId(Ids.next());
        db.sql("""
                        insert into rosters_import (id, track_id, file_name, kind, headings, mapping, rows, invite, state,
                                                    brought_by, brought_at, moved_by, moved_at)
                        values (:id, :track, :name, 'CSV', '[]', '[]', 0, :invite, 'MAPPING', :by, :now, :by, :now)
                        """)
                .param("id", id)
                .param("track", track)
                .param("name", source.name())
                .param("invite", invite)
                .param("by", by)
                .param("now", clock.instant())
                .update();
        var rows = new Staging(id);
        Sheet.Read read = read(source, rows);
        rows.finish();
        if (rows.staged == 0) throw new Refused("heading");
        db.sql("""
                        update rosters_import set kind = :kind, letters = :letters, separator = :separator, sheet = :sheet,
                               headings = :headings, headings_at = :headingsAt, mapping = :mapping, rows = :rows
                        where id = :id
                        """)
                .param("kind", read.kind())
                .param("letters", read.letters())
                .param("separator", read.separator())
                .param("sheet", read.sheet())
                .json("headings", Json.of(rows.headings))
                .param("headingsAt", rows.headingsAt)
                .json("mapping", Json.of(Mapping.of(rows.headings, rows.sample).fields()))
                .param("rows", rows.staged)
                .param("id", id)
                .update();
        events.publishEvent(new ImportMoved(id, null, ImportState.MAPPING, by, null));
        return id;
    }

    private static Sheet.Read read(Source source, Staging rows) {
        if (source.file() == null) return Sheet.paste(source.text(), rows::take);
        try {
            return Sheet.read(source.file(), source.name(), source.letters(), Headings::told, rows::take);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** Finds the headings among the first rows, gathers the others and writes them many at a time. */
    private final class Staging {
        private final ImportId id;
        private final List<Line> first = new ArrayList<>();
        private final List<Object> batch = new ArrayList<>();
        private boolean begun;
        private List<String> headings = List.of();
        private List<List<String>> sample = List.of();
        private @Nullable Integer headingsAt;
        private int staged;

        Staging(ImportId id) {
            this.id = id;
        }

        record Line(int no, List<String> cells) {}

        void take(int no, List<String> cells) {
            var line = new Line(
                    no,
                    cells.stream()
                            .map(cell -> Formula.asTyped(Typed.clean(cell)))
                            .toList());
            if (begun) add(line);
            else {
                first.add(line);
                if (first.size() == Headings.LOOKED_AT) begin();
            }
        }

        private void begin() {
            begun = true;
            if (first.isEmpty()) return;
            var found = Headings.in(first.stream().map(Line::cells).toList());
            headings = found.names();
            // Where they begin with the very first row nothing has to be said of it.
            if (found.above() > 0) headingsAt = first.get(found.above()).no();
            var rest = first.subList(found.above() + found.rows(), first.size());
            sample = rest.stream().map(Line::cells).toList();
            rest.forEach(this::add);
        }

        private void add(Line line) {
            batch.add(line);
            staged++;
            if (batch.size() == BATCH) flush();
        }

        void finish() {
            if (!begun) begin();
            flush();
        }

        private void flush() {
            if (batch.isEmpty()) return;
            db.sql("""
                            insert into rosters_row (import_id, no, cells)
                            select :id, no, cells from jsonb_to_recordset(:rows) as line (no integer, cells jsonb)
                            """)
                    .param("id", id)
                    .json("rows", Json.of(batch).replace("\\u0000", ""))
                    .update();
            batch.clear();
        }
    }
}
