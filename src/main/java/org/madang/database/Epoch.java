package org.madang.database;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every node when what it keeps in memory is old. A change that others keep raises one number in the database, at
 * the end of its own transaction; every request of somebody signed in reads that number along with who they are, so no
 * node shows an old picture to anybody who asks after the change, and no page needs a statement more.
 */
@Component
public final class Epoch {
    private final Db db;
    private final AtomicLong known = new AtomicLong();
    private final AtomicLong elsewhere = new AtomicLong();

    Epoch(Db db) {
        this.db = db;
    }

    /** The newest number this node has read. What is kept is good as long as it is the same. */
    public long now() {
        return known.get();
    }

    /** The same of changes that other nodes made; for what this node hears of by itself when it happens here. */
    public long elsewhere() {
        return elsewhere.get();
    }

    public void read(long number) {
        if (known.getAndAccumulate(number, Math::max) < number) elsewhere.accumulateAndGet(number, Math::max);
    }

    private void raised(long number) {
        known.accumulateAndGet(number, Math::max);
    }

    /** Says within a transaction that it changes something others keep. Saying it often costs no more than once. */
    public void advance() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            raised(raise());
        } else if (TransactionSynchronizationManager.getSynchronizations().stream()
                .noneMatch(Raising.class::isInstance)) {
            TransactionSynchronizationManager.registerSynchronization(new Raising());
        }
    }

    private long raise() {
        return db.sql("update database_epoch set number = number + 1 returning number")
                .one(Long.class);
    }

    /** Last of all before the commit: the row is held by everybody for a moment only, and nobody waits while holding it. */
    private final class Raising implements TransactionSynchronization, Ordered {
        private long number;

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            number = raise();
        }

        @Override
        public void afterCommit() {
            raised(number);
        }
    }
}
