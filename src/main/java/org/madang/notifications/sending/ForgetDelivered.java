package org.madang.notifications.sending;

import java.time.Clock;
import java.time.Duration;
import org.madang.database.Db;

/**
 * Erases whom a delivered mail went to and what it said after a quarter of a year: long enough to answer "did you write
 * to me?". What is left keeps the same occasion from being mailed a second time.
 */
final class ForgetDelivered {
    static final Duration KEPT = Duration.ofDays(90);

    private static final int AT_ONCE = 1_000;

    private final Db db;
    private final Clock clock;

    ForgetDelivered(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return how many were erased; in portions, so that nobody waits for a lock */
    int forget() {
        int all = 0;
        int some;
        do {
            some = db.sql("""
                            update notifications_message
                            set recipient_address = '', recipient_person = null, subject = '', body_text = ''
                            where id in (
                                select id from notifications_message
                                where state = 'SENT' and recipient_address <> '' and sent_at < :before
                                order by sent_at limit :most for update skip locked)
                            """)
                    .param("before", clock.instant().minus(KEPT))
                    .param("most", AT_ONCE)
                    .update();
            all += some;
        } while (some == AT_ONCE);
        return all;
    }
}
