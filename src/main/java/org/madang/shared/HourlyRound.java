package org.madang.shared;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Something that every node looks at once an hour as long as it runs. The work finds out by itself what another node has
 * done already.
 */
public abstract class HourlyRound implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(HourlyRound.class);
    private static final int HOUR = 60;

    private final String name;
    private final int first;
    private @Nullable ScheduledExecutorService clockwork;

    /** @param first minutes after the start */
    protected HourlyRound(String name, int first) {
        this.name = name;
        this.first = first;
    }

    protected abstract void round();

    @Override
    public void start() {
        var work = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name(name).factory());
        work.scheduleWithFixedDelay(this::tried, first, HOUR, TimeUnit.MINUTES);
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

    /** One failure must not end the rounds: the clockwork would never come again. */
    private void tried() {
        try {
            round();
        } catch (RuntimeException e) {
            LOG.error("The round of {} failed; the next one tries again.", name, e);
        }
    }
}
