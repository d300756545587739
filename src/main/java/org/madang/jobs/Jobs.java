package org.madang.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts work down and does it, by db-scheduler and its one table. */
@Component
public class Jobs implements SmartLifecycle {
    private static final int AT_ONCE = 2;
    private static final Duration ROUND = Duration.ofSeconds(5);
    /** A node that has not been heard of for 4 of these is dead, and its work is begun again elsewhere. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int MISSED = 4;
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final DataSource database;
    private final Clock clock;
    private final ObjectProvider<Job> contributed;
    private final List<String> names = new java.util.concurrent.CopyOnWriteArrayList<>();
    private @Nullable SchedulerClient client;
    private volatile @Nullable Scheduler scheduler;

    Jobs(DataSource database, Clock clock, ObjectProvider<Job> contributed) {
        this.database = database;
        this.clock = clock;
        this.contributed = contributed;
    }

    /** Takes part in the transaction of its caller; the same work about the same thing is put down once. */
    public void enqueue(String name, UUID about) {
        if (!names.contains(name)) throw new IllegalArgumentException("no job is called " + name);
        SchedulerClient to = client;
        if (to == null) throw new IllegalStateException("jobs have not started");
        to.scheduleIfNotExists(
                new com.github.kagkarlsson.scheduler.task.TaskInstance<Void>(name, about.toString()), clock.instant());
        afterCommit();
    }

    private void afterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    private void wake() {
        Scheduler running = scheduler;
        if (running != null) running.triggerCheckForDueExecutions();
    }

    @Override
    public void start() {
        List<Task<?>> tasks =
                contributed.orderedStream().<Task<?>>map(Jobs::task).toList();
        tasks.forEach(task -> names.add(task.getName()));
        client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), tasks)
                .build();
        var started = Scheduler.create(database, tasks)
                .schedulerName(new SchedulerName.Fixed("madang-" + UUID.randomUUID()))
                .threads(AT_ONCE)
                .pollingInterval(ROUND)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(FAREWELL)
                .build();
        started.start();
        scheduler = started;
    }

    private static Task<Void> task(Job job) {
        return Tasks.oneTime(job.name())
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(5)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> job.work(UUID.fromString(instance.getId())));
    }

    @Override
    public void stop() {
        Scheduler running = scheduler;
        scheduler = null;
        if (running != null) running.stop();
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
