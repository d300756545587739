package org.madang.admission.rehearsing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.madang.admission.CallId;
import org.madang.admission.Calls;
import org.madang.admission.selection.engine.Candidate;
import org.madang.admission.selection.engine.Cell;
import org.madang.admission.selection.engine.Inputs;
import org.madang.admission.selection.engine.Limit;
import org.madang.admission.selection.engine.Selection;
import org.madang.database.Db;
import org.madang.programmes.Grade;
import org.madang.programmes.SeatCellId;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.springframework.stereotype.Component;

/** The invented applicants of a call, and who of them would have a seat by score alone, within the seats that are set. */
@Component
class RehearsalQueries {
    private static final int RESERVES = 3;

    private final Db db;

    RehearsalQueries(Db db) {
        this.db = db;
    }

    record Row(int number, TrackId trackId, Multilingual track, Country country, Grade grade, int score) {
        String cell() {
            return trackId + " " + country;
        }
    }

    record Seats(
            SeatCellId id,
            @Nullable TrackId trackId,
            @Nullable Country country,
            @Nullable Grade grade,
            int seats) {
        boolean takes(Row row) {
            return (trackId == null || trackId.equals(row.trackId()))
                    && (country == null || country.equals(row.country()))
                    && (grade == null || grade == row.grade());
        }
    }

    record AnswerRow(String field, String value) {}

    List<Row> applicants(CallId call) {
        return db.sql("""
                        select r.number, r.track_id, t.title as track, r.country, r.grade, r.score
                        from admission_rehearsal r join v_track t on t.id = r.track_id
                        where r.call_id = :call order by t.position, r.country, r.score desc, r.number
                        """).param("call", call).list(Row.class);
    }

    Map<String, String> answers(CallId call, int number) {
        var answers = new LinkedHashMap<String, String>();
        db.sql("""
                        select field, value from admission_rehearsal_answer
                        where call_id = :call and number = :number
                        """)
                .param("call", call)
                .param("number", number)
                .list(AnswerRow.class)
                .forEach(row -> answers.put(row.field(), row.value()));
        return answers;
    }

    /** The numbers of those who would have a seat. */
    Set<Integer> selected(Calls.Call call, List<Row> rows) {
        var seats = db.sql("""
                        select id, track_id, country, grade, seats from v_seat_cell
                        where edition_id = :edition and phase_id is not distinct from cast(:phase as uuid)
                        """)
                .param("edition", call.editionId())
                .param("phase", call.phaseId())
                .list(Seats.class);
        var most = new HashMap<String, Integer>();
        var candidates = new ArrayList<Candidate>();
        for (Row row : rows) {
            var within = seats.stream().filter(cell -> cell.takes(row)).toList();
            int here = within.stream().mapToInt(Seats::seats).max().orElse(0);
            most.merge(row.cell(), here, Math::max);
            candidates.add(new Candidate(
                    String.valueOf(row.number()),
                    row.cell(),
                    row.score(),
                    Set.of(),
                    Set.copyOf(within.stream().map(cell -> cell.id().toString()).toList()),
                    null));
        }
        var cells = most.entrySet().stream()
                .map(entry -> new Cell(entry.getKey(), entry.getValue(), RESERVES, List.of()))
                .toList();
        var limits = seats.stream()
                .map(cell -> new Limit(cell.id().toString(), Limit.Kind.SEATS, cell.seats()))
                .toList();
        var chosen = new TreeSet<Integer>();
        if (Selection.of(new Inputs(call.id().toString(), cells, limits, candidates))
                instanceof Selection.Outcome.Selected selected)
            selected.selected().forEach(number -> chosen.add(Integer.valueOf(number)));
        return chosen;
    }
}
