package org.madang.rosters.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.jobs.Job;
import org.madang.jobs.Jobs;
import org.madang.rosters.ImportId;
import org.madang.rosters.ImportState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a whole list back in one transaction, or nothing of it: every row is tried, and if anything depends on one of
 * them, each of these is told with its reason. How far it has come is written beside that transaction.
 */
@Component
class UndoImport implements Job {
    static final String NAME = "rosters-undo";
    private static final int TOLD_EVERY = 250;

    private final Db db;
    private final Imports imports;
    private final TakeBackRow takeBack;
    private final Jobs jobs;
    private final TransactionTemplate transaction;

    UndoImport(Db db, Imports imports, TakeBackRow takeBack, Jobs jobs, PlatformTransactionManager transactions) {
        this.db = db;
        this.imports = imports;
        this.takeBack = takeBack;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
    }

    record Written(
            int no,
            boolean created,
            UUID personId,
            @Nullable UUID enrolmentId,
            @Nullable String seen,
            @Nullable String written) {}

    /** @param why ending of a message key after {@code rosters.held.} */
    record Held(int no, String why) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void work(UUID about) {
        var id = new ImportId(about);
        var list = imports.find(id).orElse(null);
        if (list == null || list.state() != ImportState.UNDOING) return;
        var held = new ArrayList<Held>();
        transaction.executeWithoutResult(status -> {
            takeAllBack(list, held);
            if (!held.isEmpty()) status.setRollbackOnly();
        });
        if (!held.isEmpty()) transaction.executeWithoutResult(status -> tell(id, held));
    }

    private void takeAllBack(Imports.Import list, List<Held> held) {
        List<Written> rows = db.sql("""
                        select no, created, person_id, enrolment_id, seen, written from rosters_row
                        where import_id = :id and applied order by no desc
                        """).param("id", list.id()).list(Written.class);
        int done = 0;
        for (Written row : rows) {
            String why = takeBack.takeBack(list, row);
            if (why != null) held.add(new Held(row.no(), why));
            if (++done % TOLD_EVERY == 0) takeBack.tellProgress(list.id(), done);
        }
        if (!held.isEmpty()) return;
        db.sql("""
                        update rosters_row
                        set applied = false, created = false, person_id = null, enrolment_id = null, seen = null, written = null,
                            failed = null, held = null, verdict = 'UNCHECKED', answer = case when answer = 'SAME' then answer end
                        where import_id = :id
                        """).param("id", list.id()).update();
        imports.move(imports.hold(list.id()), ImportState.CHECKING, list.movedBy(), null);
        jobs.enqueue(CheckImport.NAME, list.id().value());
    }

    private void tell(ImportId id, List<Held> held) {
        var list = imports.hold(id);
        if (list.state() != ImportState.UNDOING) return;
        db.sql("update rosters_row set held = null where import_id = :id and held is not null")
                .param("id", id)
                .update();
        db.sql("""
                        update rosters_row r set held = x.why
                        from jsonb_to_recordset(:held) as x (no integer, why text)
                        where r.import_id = :id and r.no = x.no
                        """).param("id", id).json("held", Json.of(held)).update();
        imports.move(list, ImportState.APPLIED, list.movedBy(), "held");
    }
}
