package org.madang.programmes.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.FieldChange;
import org.madang.shared.Id;
import org.madang.shared.Language;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit trail of one thing. */
@Component
class HistoryQueries {
    static final int PAGE = 50;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Row(
            long id,
            Instant at,
            String toState,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Language byLanguage,
            @Nullable String changes) {
        HistoryPage.Line line() {
            List<FieldChange> read = changes == null
                    ? List.of()
                    : JSON.readValue(
                            changes, JSON.getTypeFactory().constructCollectionType(List.class, FieldChange.class));
            return new HistoryPage.Line(at, toState, reason, by, byLanguage, read);
        }
    }

    private final Db db;

    HistoryQueries(Db db) {
        this.db = db;
    }

    /** One more than a page, so that its reader knows whether there is more. */
    List<Row> of(Id thing, long before) {
        return db.sql("""
                        select a.id, a.at, a.to_state, a.reason, p.print_name as by, p.name_language as by_language,
                               a.changes
                        from v_audit a left join v_person p on p.id = a.actor
                        where a.object_id = :thing and a.id < :before
                        order by a.id desc limit :limit
                        """)
                .param("thing", thing)
                .param("before", before)
                .param("limit", PAGE + 1)
                .list(Row.class);
    }
}
