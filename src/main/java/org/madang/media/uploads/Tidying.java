package org.madang.media.uploads;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every hour which files nobody goes on with; on several nodes each is thrown away by one of them. */
@Component
class Tidying implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);

    private final Uploads uploads;
    private @Nullable ScheduledExecutorService clockwork;

    Tidying(Uploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public void start() {
        var work = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("uploads").factory());
        work.scheduleWithFixedDelay(this::round, 7, 60, TimeUnit.MINUTES);
        clockwork = work;
    }

    @Override
    public void stop() {
        if (clockwork != null) clockwork.shutdown();
        clockwork = null;
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }

    private void round() {
        try {
            uploads.expire();
        } catch (RuntimeException e) {
            // They take room and do no harm; the next round tries again.
            LOG.error("Files that nobody goes on with could not be thrown away.", e);
        }
    }
}
