package org.madang.rosters.imports;

import org.madang.database.Db;
import org.madang.jobs.Jobs;
import org.madang.rosters.ImportId;
import org.madang.rosters.ImportState;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has an applied list taken back; a list that is not applied yet is put away. */
@Component
class BeginUndoing {
    private final Db db;
    private final Imports imports;
    private final Jobs jobs;

    BeginUndoing(Db db, Imports imports, Jobs jobs) {
        this.db = db;
        this.imports = imports;
        this.jobs = jobs;
    }

    sealed interface Outcome {
        record Begun() implements Outcome {}

        record NotNow(ImportState state) implements Outcome {}
    }

    @Transactional
    public Outcome begin(ImportId id, PersonId by) {
        var list = imports.hold(id);
        if (list.state() != ImportState.APPLIED) return new Outcome.NotNow(list.state());
        imports.move(list, ImportState.UNDOING, by, null);
        jobs.enqueue(UndoImport.NAME, id.value());
        return new Outcome.Begun();
    }

    /** The rows are deleted; that there was such a list, and who brought it, stays in the history. */
    @Transactional
    public Outcome discard(ImportId id, PersonId by) {
        var list = imports.hold(id);
        if (!list.state().mayBecome(ImportState.DISCARDED)) return new Outcome.NotNow(list.state());
        db.sql("delete from rosters_row where import_id = :id").param("id", id).update();
        imports.move(list, ImportState.DISCARDED, by, null);
        return new Outcome.Begun();
    }
}
