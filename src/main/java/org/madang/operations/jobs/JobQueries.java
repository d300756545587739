package org.madang.operations.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.springframework.stereotype.Component;

/** Reads the work that was put down to be done beside requests. */
@Component
public class JobQueries {
    static final int MOST = 100;

    /** @param pickedBy the node that is at it, or null while it waits */
    public record Row(
            String taskName,
            String taskInstance,
            Instant executionTime,
            boolean picked,
            @Nullable String pickedBy,
            @Nullable Instant lastHeartbeat,
            @Nullable Instant lastFailure,
            int failures) {
        public String state() {
            return picked ? "now" : failures > 0 ? "failing" : "waits";
        }
    }

    public record Failing(long count, @Nullable Instant since) {}

    private final Db db;
    private final Clock clock;

    JobQueries(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What is being done first, then what failed, then what comes next. */
    List<Row> list() {
        if (!there()) return List.of();
        return db.sql("""
                select task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, last_failure,
                       coalesce(consecutive_failures, 0) as failures
                from scheduled_tasks
                order by picked desc, coalesce(consecutive_failures, 0) desc, execution_time, task_name, task_instance
                limit :most
                """).param("most", MOST).list(Row.class);
    }

    public Failing failing() {
        if (!there()) return new Failing(0, null);
        return db.sql("""
                select count(*) as count, min(last_failure) as since
                from scheduled_tasks where consecutive_failures > 0
                """).one(Failing.class);
    }

    private boolean there() {
        return db.sql("select 1 where to_regclass('scheduled_tasks') is not null")
                .exists();
    }

    Instant now() {
        return clock.instant();
    }
}
