package org.madang.operations.slow;

import java.util.List;
import org.madang.database.Db;
import org.springframework.stereotype.Component;

/** What the database itself counts per statement (pg_stat_statements); values are left out of the texts by it. */
@Component
class SlowQueries {
    private static final int MOST = 50;

    /** @param share of the time of all statements together, from 0 to 1; times in milliseconds */
    public record Row(String query, long calls, double mean, double longest, double total, double share) {}

    private final Db db;

    SlowQueries(Db db) {
        this.db = db;
    }

    /** Whether the server counts at all and this database may be asked. */
    boolean counted() {
        return db.sql("""
                select 1 from pg_extension
                where extname = 'pg_stat_statements'
                  and exists (select 1 from pg_settings where name = 'pg_stat_statements.max')
                """).exists();
    }

    /** Those that took the most time together first. */
    List<Row> list() {
        return db.sql("""
                select regexp_replace(left(query, 2000), '\\s+', ' ', 'g') as query, calls,
                       mean_exec_time as mean, max_exec_time as longest, total_exec_time as total,
                       coalesce(total_exec_time / nullif(sum(total_exec_time) over (), 0), 0) as share
                from pg_stat_statements
                where dbid = (select oid from pg_database where datname = current_database())
                  and query <> '<insufficient privilege>'
                order by total_exec_time desc
                limit :most
                """).param("most", MOST).list(Row.class);
    }
}
