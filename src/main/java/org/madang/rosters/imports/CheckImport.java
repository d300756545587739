package org.madang.rosters.imports;

import java.util.List;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.jobs.Job;
import org.madang.rosters.ImportId;
import org.madang.rosters.ImportState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives every row its verdict, some hundred in a transaction; cut off, it goes on with the first without one. */
@Component
class CheckImport implements Job {
    static final String NAME = "rosters-check";
    private static final int BATCH = 500;

    private final Db db;
    private final Imports imports;
    private final Verdicts verdicts;
    private final TransactionTemplate transaction;

    CheckImport(Db db, Imports imports, Verdicts verdicts, PlatformTransactionManager transactions) {
        this.db = db;
        this.imports = imports;
        this.verdicts = verdicts;
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
        if (list.state() != ImportState.CHECKING) return false;
        List<Judge.Staged> rows =
                db.sql("""
                        select no, cells, email, external_id, answer, answer_id from rosters_row
                        where import_id = :id and verdict = 'UNCHECKED' order by no limit :most
                        """).param("id", id).param("most", BATCH).list(Judge.Staged.class);
        if (rows.isEmpty()) {
            verdicts.seat(list);
            imports.move(list, ImportState.CHECKED, list.movedBy(), null);
            return false;
        }
        verdicts.check(list, rows);
        imports.done(id, list.done() + rows.size());
        return true;
    }
}
