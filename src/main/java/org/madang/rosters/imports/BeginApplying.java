package org.madang.rosters.imports;

import org.madang.database.Db;
import org.madang.jobs.Jobs;
import org.madang.rosters.ImportId;
import org.madang.rosters.ImportState;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has a checked list written into the program; rows that are still wrong stay out, if somebody says so. */
@Component
class BeginApplying {
    private final Db db;
    private final Imports imports;
    private final Jobs jobs;

    BeginApplying(Db db, Imports imports, Jobs jobs) {
        this.db = db;
        this.imports = imports;
        this.jobs = jobs;
    }

    sealed interface Outcome {
        record Begun() implements Outcome {}

        /** @param rows that are wrong or open and were not left out */
        record StillOpen(int rows) implements Outcome {}

        record NothingToDo() implements Outcome {}

        record NotNow(ImportState state) implements Outcome {}
    }

    record Standing(int ready, int open) {}

    @Transactional
    public Outcome begin(ImportId id, boolean leaveOut, PersonId by) {
        var list = imports.hold(id);
        if (list.state() != ImportState.CHECKED) return new Outcome.NotNow(list.state());
        var standing = db.sql("""
                        select count(*) filter (where verdict in ('CREATE', 'UPDATE'))::int as ready,
                               count(*) filter (where verdict in ('ERROR', 'QUESTION'))::int as open
                        from rosters_row where import_id = :id
                        """).param("id", id).one(Standing.class);
        if (standing.open() > 0 && !leaveOut) return new Outcome.StillOpen(standing.open());
        if (standing.ready() == 0) return new Outcome.NothingToDo();
        imports.move(list, ImportState.APPLYING, by, null);
        jobs.enqueue(ApplyImport.NAME, id.value());
        return new Outcome.Begun();
    }
}
