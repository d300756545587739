package org.madang.identity.privacy;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every hour whose time has come; on several nodes each person is let go by one of them. */
@Component
class Farewell implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);

    private final LetGo letGo;
    private @Nullable ScheduledExecutorService clockwork;

    Farewell(LetGo letGo) {
        this.letGo = letGo;
    }

    @Override
    public void start() {
        var work = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("farewell").factory());
        work.scheduleWithFixedDelay(this::round, 1, 60, TimeUnit.MINUTES);
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
            while (letGo.nextDue().isPresent()) {
                // one transaction a person
            }
        } catch (RuntimeException e) {
            // The next round tries again: whoever asked to go is not forgotten because of one failure.
            LOG.error("A person who asked to go could not be let go.", e);
        }
    }
}
