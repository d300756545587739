package org.madang.rosters.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.rosters.ImportId;
import org.madang.rosters.ImportState;
import org.madang.rosters.rules.Field;
import org.madang.rosters.rules.Typed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes cells and answers questions of some rows, and judges them and all that they touch anew. */
@Component
class MendRows {
    private final Db db;
    private final Imports imports;
    private final Verdicts verdicts;

    MendRows(Db db, Imports imports, Verdicts verdicts) {
        this.db = db;
        this.imports = imports;
        this.verdicts = verdicts;
    }

    /** @param cells new texts by column; {@code answer} null while it is not given */
    record Mend(
            int no,
            Map<Integer, String> cells,
            @Nullable String answer,
            @Nullable UUID answerId) {}

    sealed interface Outcome {
        /** @param left rows that are still wrong or open */
        record Mended(int left) implements Outcome {}

        record NotNow(ImportState state) implements Outcome {}
    }

    @Transactional
    public Outcome mend(ImportId id, List<Mend> mends) {
        var list = imports.hold(id);
        if (list.state() != ImportState.CHECKED) return new Outcome.NotNow(list.state());
        var numbers = mends.stream().map(Mend::no).toList();
        Set<String> touched = new HashSet<>();
        var before = rows(id, numbers);
        before.forEach(row -> keys(row, touched));
        for (Mend mend : mends)
            before.stream().filter(row -> row.no() == mend.no()).findFirst().ifPresent(row -> write(list, row, mend));
        rows(id, numbers).forEach(row -> keys(row, touched));
        verdicts.check(list, touched(id, numbers, touched));
        verdicts.seat(list);
        return new Outcome.Mended(db.sql("""
                        select count(*)::int from rosters_row where import_id = :id and verdict in ('ERROR', 'QUESTION')
                        """).param("id", id).one(Integer.class));
    }

    private void write(Imports.Import list, Judge.Staged row, Mend mend) {
        var cells = new ArrayList<>(Json.texts(row.cells()));
        mend.cells().forEach((column, text) -> {
            while (cells.size() <= column) cells.add("");
            cells.set(column, Typed.clean(text));
        });
        // A question is about the cells as they were: changed cells ask it anew.
        boolean kept = mend.cells().isEmpty();
        db.sql("""
                        update rosters_row
                        set cells = :cells, email = nullif(lower(btrim(:cells ->> :email)), ''),
                            external_id = nullif(btrim(:cells ->> :number), ''), answer_id = :answerId,
                            answer = case when cast(:answerId as uuid) is null or cast(:answerId as uuid) = any(candidates)
                                          or cast(:answerId as uuid) = answer_id then :answer end
                        where import_id = :id and no = :no
                        """)
                .json("cells", Json.of(cells))
                .param("email", column(list, Field.EMAIL))
                .param("number", column(list, Field.EXTERNAL_ID))
                .param("answer", mend.answer() == null && kept ? row.answer() : mend.answer())
                .param("answerId", mend.answer() == null && kept ? row.answerId() : mend.answerId())
                .param("id", list.id())
                .param("no", row.no())
                .update();
    }

    private static int column(Imports.Import list, Field field) {
        int column = list.columns().column(field);
        return column < 0 ? 9999 : column;
    }

    private static void keys(Judge.Staged row, Set<String> keys) {
        if (row.email() != null) keys.add(row.email());
        if (row.externalId() != null) keys.add(row.externalId());
    }

    private List<Judge.Staged> rows(ImportId id, Collection<Integer> numbers) {
        return db.sql("""
                        select no, cells, email, external_id, answer, answer_id from rosters_row
                        where import_id = :id and no = any(cast(:numbers as int[]))
                        """)
                .param("id", id)
                .param("numbers", numbers.isEmpty() ? List.of(-1) : numbers)
                .list(Judge.Staged.class);
    }

    private List<Judge.Staged> touched(ImportId id, Collection<Integer> numbers, Set<String> keys) {
        return db.sql("""
                        select no, cells, email, external_id, answer, answer_id from rosters_row
                        where import_id = :id
                          and (no = any(cast(:numbers as int[])) or email = any(:keys) or external_id = any(:keys))
                        """)
                .param("id", id)
                .param("numbers", numbers.isEmpty() ? List.of(-1) : numbers)
                .texts("keys", keys)
                .list(Judge.Staged.class);
    }
}
