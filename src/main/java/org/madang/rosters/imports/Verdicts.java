package org.madang.rosters.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.admission.FreeSeats;
import org.madang.database.Db;
import org.madang.programmes.Grade;
import org.madang.rosters.ImportId;
import org.madang.rosters.rules.Field;
import org.madang.rosters.rules.Problem;
import org.madang.shared.Country;
import org.springframework.stereotype.Component;

/** Writes down what the judge says, and who in the order of the list no longer finds a seat. */
@Component
class Verdicts {
    private final Db db;
    private final Judge judge;
    private final FreeSeats seats;

    Verdicts(Db db, Judge judge, FreeSeats seats) {
        this.db = db;
        this.judge = judge;
        this.seats = seats;
    }

    record Line(
            int no,
            String verdict,
            List<Problem> problems,
            @Nullable UUID person,
            List<UUID> candidates,
            @Nullable String country,
            @Nullable String grade,
            boolean enrols) {}

    void check(Imports.Import list, List<Judge.Staged> rows) {
        if (rows.isEmpty()) return;
        var lines = judge.judge(list, rows).stream().map(Verdicts::line).toList();
        db.sql("""
                        update rosters_row r
                        set verdict = x.verdict, problems = x.problems, person_id = x.person, country = x.country, grade = x.grade,
                            enrols = x.enrols, failed = null,
                            candidates = array(select jsonb_array_elements_text(x.candidates)::uuid)
                        from jsonb_to_recordset(:lines) as x (no integer, verdict text, problems jsonb, person uuid,
                             candidates jsonb, country text, grade text, enrols boolean)
                        where r.import_id = :id and r.no = x.no
                        """).param("id", list.id()).json("lines", Json.of(lines)).update();
    }

    private static Line line(Judge.Judgement judged) {
        var entry = judged.entry();
        return new Line(
                judged.row().no(),
                judged.verdict().name(),
                judged.problems(),
                judged.person() == null ? null : judged.person().id().value(),
                judged.candidates().stream().map(person -> person.id().value()).toList(),
                entry.country() == null ? null : entry.country().code(),
                entry.grade() == null ? null : entry.grade().name(),
                judged.enrols());
    }

    record Wants(int no, Country country, Grade grade) {}

    /** Rows that were refused a seat before are judged anew first, since a mended row may have left one. */
    void seat(Imports.Import list) {
        var edition = list.editionId();
        var track = list.trackId();
        if (edition == null || track == null) return;
        check(list, refusedSeats(list.id()));
        var cells = seats.of(edition);
        long[] held = cells.stream().mapToLong(FreeSeats.Cell::held).toArray();
        var late = new ArrayList<Line>();
        for (Wants wants : wants(list.id())) {
            int full = -1;
            for (int i = 0; i < held.length && full < 0; i++)
                if (cells.get(i).takes(track, wants.country(), wants.grade())
                        && held[i] >= cells.get(i).seats()) full = i;
            if (full >= 0) {
                var problem = Problem.of(
                        Field.GRADE, "seats", String.valueOf(cells.get(full).seats()));
                late.add(new Line(wants.no(), "ERROR", List.of(problem), null, List.of(), null, null, true));
                continue;
            }
            for (int i = 0; i < held.length; i++)
                if (cells.get(i).takes(track, wants.country(), wants.grade())) held[i]++;
        }
        if (late.isEmpty()) return;
        db.sql("""
                        update rosters_row r set verdict = x.verdict, problems = x.problems
                        from jsonb_to_recordset(:lines) as x (no integer, verdict text, problems jsonb)
                        where r.import_id = :id and r.no = x.no
                        """).param("id", list.id()).json("lines", Json.of(late)).update();
    }

    private List<Wants> wants(ImportId id) {
        return db.sql("""
                        select no, country, grade from rosters_row
                        where import_id = :id and enrols and not applied and verdict in ('CREATE', 'UPDATE') order by no
                        """).param("id", id).list(Wants.class);
    }

    private List<Judge.Staged> refusedSeats(ImportId id) {
        return db.sql("""
                        select no, cells, email, external_id, answer, answer_id from rosters_row
                        where import_id = :id and problems @> '[{"key": "seats"}]'
                        """).param("id", id).list(Judge.Staged.class);
    }
}
