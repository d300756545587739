package org.madang.identity.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.madang.database.Db;
import org.madang.identity.privacy.People;
import org.madang.shared.PersonId;
import org.madang.web.PersonRows;
import org.springframework.stereotype.Component;

/**
 * Moves every row that a module declares from one person to another, writes down which, and moves them back. The names
 * in these statements are those of the declarations and of the database's own keys, never anything typed.
 */
@Component
class Rows {
    private final Db db;
    private final People people;

    Rows(Db db, People people) {
        this.db = db;
        this.people = people;
    }

    /** Takes part in the transaction of the merger. */
    void move(UUID merge, PersonId gone, PersonId kept) {
        aboutPeople();
        int position = 0;
        for (PersonRows rows : moving()) {
            for (String row : givingWay(rows, gone, kept)) note(merge, position++, rows, null, row);
            String key = key(rows.table());
            var moved = db.sql("update " + rows.table() + " x set " + rows.column() + " = :kept where " + rows.column()
                            + " = :gone" + without(rows) + " returning " + key + "::text")
                    .param("kept", kept)
                    .param("gone", gone)
                    .list(String.class);
            for (String row : moved) note(merge, position++, rows, row, null);
        }
    }

    /** What was moved and still stands there goes back; what gave way comes back. */
    void moveBack(UUID merge, PersonId gone, PersonId kept) {
        aboutPeople();
        var all = new ArrayList<>(moving());
        java.util.Collections.reverse(all);
        for (PersonRows rows : all) {
            db.sql(
                            "update " + rows.table() + " set " + rows.column() + " = :gone where " + rows.column()
                                    + " = :kept and " + key(rows.table())
                                    + " in (select key from identity_merge_row where merge_id = :merge and table_name = :table and column_name = :column)")
                    .param("gone", gone)
                    .param("kept", kept)
                    .param("merge", merge)
                    .param("table", rows.table())
                    .param("column", rows.column())
                    .update();
            db.sql("insert into " + rows.table() + " select r.* from identity_merge_row m, jsonb_populate_record(null::"
                            + rows.table()
                            + ", m.gave_way) r where m.merge_id = :merge and m.table_name = :table and m.column_name = :column"
                            + " and m.gave_way is not null on conflict do nothing")
                    .param("merge", merge)
                    .param("table", rows.table())
                    .param("column", rows.column())
                    .update();
        }
    }

    /** Leaves out what both have and what counts for nothing in the record that goes. */
    private static String without(PersonRows rows) {
        return rows.left().isEmpty() ? "" : " and not (" + rows.left() + ")";
    }

    private List<PersonRows> moving() {
        return people.rows().stream().filter(PersonRows::moves).toList();
    }

    /** Of two rows that may not both be one person's, the one of the record that stays counts. */
    private List<String> givingWay(PersonRows rows, PersonId gone, PersonId kept) {
        List<String> once = rows.once();
        if (once == null) return List.of();
        String same = once.stream()
                .map(column -> " and g." + column + " is not distinct from k." + column)
                .collect(Collectors.joining());
        String among = rows.among().isEmpty()
                ? ""
                : " and " + rows.among().replace("x.", "g.") + " and "
                        + rows.among().replace("x.", "k.");
        return db.sql("delete from " + rows.table() + " g using " + rows.table() + " k where g." + rows.column()
                        + " = :gone and k." + rows.column() + " = :kept" + same + among
                        + " returning to_jsonb(g)::text")
                .param("gone", gone)
                .param("kept", kept)
                .list(String.class);
    }

    private void note(
            UUID merge,
            int position,
            PersonRows rows,
            @org.jspecify.annotations.Nullable String key,
            @org.jspecify.annotations.Nullable String gaveWay) {
        db.sql("""
                insert into identity_merge_row (merge_id, position, table_name, column_name, key, gave_way)
                values (:merge, :position, :table, :column, :key, :gaveWay)
                """)
                .param("merge", merge)
                .param("position", position)
                .param("table", rows.table())
                .param("column", rows.column())
                .json("key", key)
                .json("gaveWay", gaveWay)
                .update();
    }

    /** The primary key of a table as one JSON object. */
    private String key(String table) {
        return db.sql("""
                        select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                        where i.indrelid = cast(:table as regclass) and i.indisprimary order by a.attnum
                        """).param("table", table).list(String.class).stream()
                .map(column -> "'" + column + "', " + column)
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
    }

    private void aboutPeople() {
        db.sql("select set_config('madang.people', 'on', true)").one(String.class);
    }
}
