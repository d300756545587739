package org.madang.admission.rehearsing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madang.admission.CallId;
import org.madang.database.Db;
import org.madang.programmes.Grade;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.Multilingual;
import org.springframework.stereotype.Component;

/** The invented applicants of a call. */
@Component
class RehearsalQueries {
    private final Db db;

    RehearsalQueries(Db db) {
        this.db = db;
    }

    record Row(int number, TrackId trackId, Multilingual track, Country country, Grade grade, int score) {}

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
}
