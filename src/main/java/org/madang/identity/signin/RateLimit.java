package org.madang.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.madang.database.Db;
import org.madang.identity.secondfactor.AskAgain;
import org.madang.identity.sessions.Secrets;
import org.springframework.stereotype.Component;

/** Counts tries in the database, so that all nodes share one count: guessing is hopeless and mail floods stay small. */
@Component
public class RateLimit implements AskAgain.Tries {
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Db db;
    private final Clock clock;
    private final Secrets secrets;

    RateLimit(Db db, Clock clock, Secrets secrets) {
        this.db = db;
        this.clock = clock;
        this.secrets = secrets;
    }

    record Row(Instant beganAt, int tries) {}

    /**
     * Counts one try.
     *
     * @return zero while there were at most {@code most} in the running stretch of {@code time}, else how long to wait
     */
    @Override
    public Duration toWait(String key, int most, Duration time) {
        Instant now = clock.instant();
        var row = db.sql("""
                        insert into identity_rate as rate (name, began_at, tries) values (:name, :now, 1)
                        on conflict (name) do update set
                            tries = case when rate.began_at <= :start then 1 else rate.tries + 1 end,
                            began_at = case when rate.began_at <= :start then :now else rate.began_at end
                        returning began_at, tries
                        """)
                .param("name", secrets.hmac("rate " + key))
                .param("now", now)
                .param("start", now.minus(time))
                .one(Row.class);
        if (row.tries() == 1 && key.contains("-from ")) forget(now);
        return row.tries() <= most
                ? Duration.ZERO
                : Duration.between(now, row.beganAt().plus(time));
    }

    /** A new stretch of a place sweeps out what nobody asks about any more; an address never tells by it that it is new. */
    private void forget(Instant now) {
        db.sql("""
                delete from identity_rate where name in (
                    select name from identity_rate where began_at < :old limit 100 for update skip locked)
                """).param("old", now.minus(FORGOTTEN)).update();
    }
}
