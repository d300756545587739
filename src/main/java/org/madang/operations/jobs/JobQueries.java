package org.madang.operations.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.springframework.stereotype.Component;

/** Tells whether work that was put down to be done beside requests fails. */
@Component
public class JobQueries {
    public record Failing(long count, @Nullable Instant since) {}

    private final Db db;

    JobQueries(Db db) {
        this.db = db;
    }

    public Failing failing() {
        return db.sql("""
                select count(*) as count, min(last_failure) as since from v_work_put_down where failures > 0
                """).one(Failing.class);
    }
}
