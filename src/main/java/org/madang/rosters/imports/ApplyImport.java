package org.madang.rosters.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.admission.FreeSeats;
import org.madang.database.Db;
import org.madang.jobs.Job;
import org.madang.rosters.ImportId;
import org.madang.rosters.ImportState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a list into the program, some hundred rows in a transaction. Each batch is judged anew inside its transaction
 * with the seats held, so nobody is written twice and no seat is given twice, however long ago the list was checked.
 */
@Component
class ApplyImport implements Job {
    static final String NAME = "rosters-apply";
    private static final int BATCH = 200;

    private final Db db;
    private final Imports imports;
    private final Judge judge;
    private final WriteRows writeRows;
    private final FreeSeats seats;
    private final TransactionTemplate transaction;

    ApplyImport(
            Db db,
            Imports imports,
            Judge judge,
            WriteRows writeRows,
            FreeSeats seats,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.imports = imports;
        this.judge = judge;
        this.writeRows = writeRows;
        this.seats = seats;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void work(UUID about) {
        var id = new ImportId(about);
        while (Boolean.TRUE.equals(transaction.execute(status -> more(id)))) {
            // Each round is one transaction.
        }
    }

    private boolean more(ImportId id) {
        var list = imports.hold(id);
        if (list.state() != ImportState.APPLYING) return false;
        List<Judge.Staged> rows =
                db.sql("""
                        select no, cells, email, external_id, answer, answer_id from rosters_row
                        where import_id = :id and verdict in ('CREATE', 'UPDATE') and not applied and failed is null
                        order by no limit :most
                        """).param("id", id).param("most", BATCH).list(Judge.Staged.class);
        if (rows.isEmpty()) {
            imports.move(list, ImportState.APPLIED, list.movedBy(), null);
            return false;
        }
        Places places = list.editionId() == null ? null : new Places(seats.hold(list.editionId()));
        keep(id, writeRows.write(list, judge.judge(list, rows), places));
        return true;
    }

    private void keep(ImportId id, List<WriteRows.Result> results) {
        db.sql("""
                        update rosters_row r
                        set applied = x.failed is null, failed = x.failed, created = x.created, person_id = x.person,
                            enrolment_id = x.enrolment, seen = x.seen, written = x.written, held = null
                        from jsonb_to_recordset(:results) as x (no integer, failed text, created boolean, person uuid,
                             enrolment uuid, seen jsonb, written jsonb)
                        where r.import_id = :id and r.no = x.no
                        """).param("id", id).json("results", Json.of(results)).update();
    }

    /** The seats of the edition, counted down while a batch is written. */
    static final class Places {
        private final List<FreeSeats.Cell> cells;
        private final long[] held;

        Places(List<FreeSeats.Cell> cells) {
            this.cells = cells;
            this.held = cells.stream().mapToLong(FreeSeats.Cell::held).toArray();
        }

        boolean take(
                org.madang.programmes.@Nullable TrackId track,
                org.madang.shared.Country country,
                org.madang.programmes.Grade grade) {
            if (track == null) return true;
            for (int i = 0; i < held.length; i++)
                if (cells.get(i).takes(track, country, grade)
                        && held[i] >= cells.get(i).seats()) return false;
            for (int i = 0; i < held.length; i++) if (cells.get(i).takes(track, country, grade)) held[i]++;
            return true;
        }
    }
}
