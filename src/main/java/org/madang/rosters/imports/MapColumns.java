package org.madang.rosters.imports;

import org.madang.database.Db;
import org.madang.jobs.Jobs;
import org.madang.rosters.ImportId;
import org.madang.rosters.ImportState;
import org.madang.rosters.rules.Field;
import org.madang.rosters.rules.Mapping;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what each column holds, and has every row checked. */
@Component
class MapColumns {
    private final Db db;
    private final Imports imports;
    private final Jobs jobs;

    MapColumns(Db db, Imports imports, Jobs jobs) {
        this.db = db;
        this.imports = imports;
        this.jobs = jobs;
    }

    sealed interface Outcome {
        record Mapped() implements Outcome {}

        record Twice(Field field) implements Outcome {}

        /** A list needs names, and an address or a number by which a person is known again. */
        record Missing(Field field) implements Outcome {}

        record NotNow(ImportState state) implements Outcome {}
    }

    @Transactional
    public Outcome map(ImportId id, Mapping mapping, PersonId by) {
        var list = imports.hold(id);
        if (list.state() != ImportState.MAPPING && list.state() != ImportState.CHECKED)
            return new Outcome.NotNow(list.state());
        Field twice = mapping.twice();
        if (twice != null) return new Outcome.Twice(twice);
        if (!mapping.has(Field.PRINT_NAME)) return new Outcome.Missing(Field.PRINT_NAME);
        if (!mapping.has(Field.EMAIL) && !mapping.has(Field.EXTERNAL_ID)) return new Outcome.Missing(Field.EMAIL);
        if (list.trackId() != null) {
            if (!mapping.has(Field.COUNTRY)) return new Outcome.Missing(Field.COUNTRY);
            if (!mapping.has(Field.GRADE)) return new Outcome.Missing(Field.GRADE);
        }
        db.sql("update rosters_import set mapping = :mapping where id = :id")
                .json("mapping", Json.of(mapping.fields()))
                .param("id", id)
                .update();
        db.sql("""
                        update rosters_row
                        set email = nullif(lower(btrim(cells ->> :email)), ''), external_id = nullif(btrim(cells ->> :number), ''),
                            verdict = 'UNCHECKED', problems = '[]', answer = null, answer_id = null
                        where import_id = :id
                        """)
                .param("email", mapping.column(Field.EMAIL) < 0 ? 9999 : mapping.column(Field.EMAIL))
                .param("number", mapping.column(Field.EXTERNAL_ID) < 0 ? 9999 : mapping.column(Field.EXTERNAL_ID))
                .param("id", id)
                .update();
        imports.move(list, ImportState.CHECKING, by, null);
        jobs.enqueue(CheckImport.NAME, id.value());
        return new Outcome.Mapped();
    }
}
