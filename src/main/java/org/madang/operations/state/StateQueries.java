package org.madang.operations.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.springframework.stereotype.Component;

/** Reads how the database, the mails and the backups are. */
@Component
class StateQueries {
    /** @param migrations how many changes of the tables have been made so far */
    public record Database(String version, long bytes, int connections, int mostConnections, int migrations) {}

    public record Pile(String state, long count, Instant oldest, long due) {}

    /** @param lacking files that the storage did not have when the backup was made */
    public record Backup(
            Instant endPoint,
            Instant endedAt,
            String place,
            long rowCount,
            long fileCount,
            long bytes,
            long lacking,
            @Nullable Instant verifiedAt) {}

    private final Db db;

    StateQueries(Db db) {
        this.db = db;
    }

    Database database() {
        return db.sql("""
                select current_setting('server_version') as version,
                       pg_database_size(current_database()) as bytes,
                       (select count(*) from pg_stat_activity where datname = current_database()) as connections,
                       current_setting('max_connections')::int as most_connections,
                       (select count(*) from flyway_schema_history where success) as migrations
                """).one(Database.class);
    }

    List<Pile> piles() {
        return db.sql("select state, count, oldest, due from v_mail_pile order by state")
                .list(Pile.class);
    }

    Optional<Backup> lastBackup() {
        return db.sql("""
                select end_point, ended_at, place, row_count, file_count, bytes, lacking, verified_at
                from operations_backup order by ended_at desc limit 1
                """).maybe(Backup.class);
    }
}
