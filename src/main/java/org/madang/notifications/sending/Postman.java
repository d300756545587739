package org.madang.notifications.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.notifications.sending.SendDueMail.Outcome;
import org.madang.web.WebSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Walks between outbox and server on a thread of its own. Woken after a commit, and anyway every few seconds: other
 * nodes' mails, retries and leases of the dead make no noise.
 */
@Component
class Postman implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final long ROUND_SECONDS = 15;
    private static final long FAREWELL_MILLIS = 5_000;

    private static final Duration TIDYING = Duration.ofHours(1);

    private final @Nullable SendDueMail sending;
    private final ForgetDelivered delivered;
    private final Clock clock;
    private Instant tidied = Instant.EPOCH;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    Postman(Db db, Clock clock, MailSettings settings, WebSettings web) {
        this.sending = settings.server()
                .map(server -> new SendDueMail(db, clock, server, server.sender(), web.baseUrl()))
                .orElse(null);
        this.delivered = new ForgetDelivered(db, clock);
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wake(MailEnqueued event) {
        bell.release();
    }

    @Override
    public void start() {
        SendDueMail work = sending;
        if (work != null) {
            running = true;
            thread = Thread.ofVirtual().name("postman").start(() -> walk(work));
        }
    }

    @Override
    public void stop() {
        running = false;
        bell.release();
        Thread walking = thread;
        if (walking != null) {
            try {
                // A mail under way is finished first; one that takes longer is repeated after its lease.
                walking.join(FAREWELL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void walk(SendDueMail work) {
        while (running) {
            try {
                round(work);
                bell.tryAcquire(ROUND_SECONDS, TimeUnit.SECONDS);
                bell.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void round(SendDueMail work) {
        try {
            Outcome outcome;
            do {
                outcome = work.send();
            } while (running && outcome != Outcome.NOTHING_DUE && outcome != Outcome.SERVER_AWAY);
            if (tidied.plus(TIDYING).isBefore(clock.instant())) {
                delivered.forget();
                tidied = clock.instant();
            }
        } catch (RuntimeException e) {
            // Say the database is away for a while; the thread must outlive it, and no mail is lost meanwhile.
            LOG.warn("The postman breaks off a round and starts the next one later.", e);
        }
    }
}
