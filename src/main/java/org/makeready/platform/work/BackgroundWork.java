package org.makeready.platform.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.makeready.platform.work.BackgroundTask.TaskQueue;

/// Tasks that wait in the database until some node runs them (db-scheduler). Enqueueing joins the caller's
/// transaction: the task runs if that commits, and does not exist if it is rolled back.
@ApplicationScoped
public class BackgroundWork {
    /// A node that misses four heartbeats is taken for dead, and others take over its tasks.
    private static final Duration HEARTBEAT = Duration.ofSeconds(4);
    private static final int MISSED_HEARTBEATS = 4;
    /// How long a task enqueued by another node waits at most; our own start at once.
    private static final Duration POLLING_INTERVAL = Duration.ofSeconds(1);
    private static final Duration MAX_WAIT_AT_STOP = Duration.ofSeconds(8);
    private static final int WAITING_AT_ONCE = 64;

    /// Of this run: a node that comes back is another one, because it knows nothing of what it was doing.
    private static final String NODE = UUID.randomUUID().toString();

    /// The name of the single instance of a recurring task.
    private static final String ONLY_INSTANCE = "all";

    private final Map<TaskQueue, Scheduler> schedulers = new EnumMap<>(TaskQueue.class);
    private final List<RecurringTask> recurringTasks;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    BackgroundWork(
            AgroalDataSource database,
            @Any Instance<BackgroundTask> tasks,
            @Any Instance<RecurringTask> recurringTasks,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.transaction = transaction;
        this.clock = clock;
        this.recurringTasks = recurringTasks.stream().toList();
        for (var queue : TaskQueue.values()) {
            var own = new ArrayList<Task<?>>();
            tasks.stream()
                    .filter(task -> task.queue() == queue)
                    .map(this::schedulerTask)
                    .forEach(own::add);
            if (queue == TaskQueue.WAITING)
                this.recurringTasks.stream().map(this::schedulerTask).forEach(own::add);
            schedulers.put(queue, scheduler(queue, database, own));
        }
    }

    private Scheduler scheduler(TaskQueue queue, AgroalDataSource database, List<Task<?>> tasks) {
        int atOnce = switch (queue) {
            case COMPUTING -> Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
            case WAITING -> WAITING_AT_ONCE;
        };
        return Scheduler.create(database, tasks)
                .tableName(queue.table)
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(NODE))
                .threads(atOnce)
                .executorService(Executors.newThreadPerTaskExecutor(Thread.ofVirtual()
                        .name(queue.name().toLowerCase(Locale.ROOT) + "-", 0)
                        .factory()))
                .pollingInterval(POLLING_INTERVAL)
                .pollUsingLockAndFetch(0.5, 2)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(MAX_WAIT_AT_STOP)
                .build();
    }

    private Task<Void> schedulerTask(BackgroundTask task) {
        return Tasks.custom(task.name(), Void.class)
                .onFailure((complete, operations) -> afterFailure(task, complete, operations))
                .execute((instance, _) -> task.run(instance.getId())
                        .<CompletionHandler<Void>>map(
                                again -> (complete, operations) -> operations.reschedule(complete, again))
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    private Task<Void> schedulerTask(RecurringTask task) {
        return Tasks.custom(task.name(), Void.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(task.interval())))
                .execute((_, _) -> {
                    task.run();
                    return (complete, operations) ->
                            operations.reschedule(complete, clock.instant().plus(task.interval()));
                });
    }

    private void afterFailure(BackgroundTask task, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var execution = complete.getExecution();
        task.retryAt(execution.taskInstance.getId(), execution.consecutiveFailures + 1, clock.instant())
                .ifPresentOrElse(again -> operations.reschedule(complete, again), operations::remove);
    }

    void atStart(@Observes @Priority(1_000) StartupEvent start) {
        recurringTasks.forEach(task -> schedulers
                .get(TaskQueue.WAITING)
                .scheduleIfNotExists(new TaskInstance<>(task.name(), ONLY_INSTANCE, null), clock.instant()));
        schedulers.values().forEach(Scheduler::start);
    }

    void atStop(@Observes ShutdownEvent stop) {
        schedulers.values().forEach(Scheduler::stop);
    }

    /// Has the work done once the present transaction has committed; it is written down in that transaction. Nobody
    /// else may hand in work of this name at the same time.
    public void enqueue(BackgroundTask task, String instance) {
        scheduleAt(task, instance, clock.instant());
        afterCommit(schedulers.get(task.queue())::triggerCheckForDueExecutions);
    }

    /// Reminds of work that several may think of at once, after the present transaction. What a crash in between loses,
    /// a look around brings back: this is only the faster way.
    public void enqueueAfterCommit(BackgroundTask task, String instance) {
        afterCommit(() -> Thread.startVirtualThread(() -> {
            scheduleAt(task, instance, clock.instant());
            schedulers.get(task.queue()).triggerCheckForDueExecutions();
        }));
    }

    /// Work of this name that waits for later is done at this time instead; if it is being done, it stays so.
    public void scheduleAt(BackgroundTask task, String instance, Instant when) {
        var scheduler = schedulers.get(task.queue());
        if (scheduler.scheduleIfNotExists(new TaskInstance<>(task.name(), instance, null), when)) return;
        var id = TaskInstanceId.of(task.name(), instance);
        var waiting = scheduler.getScheduledExecution(id);
        if (waiting.isEmpty()
                || waiting.get().isPicked()
                || !waiting.get().getExecutionTime().isAfter(when)) return;
        try {
            scheduler.reschedule(id, when);
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
            // it has been begun, or done, in this moment
        }
    }

    private void afterCommit(Runnable action) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            action.run();
            return;
        }
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) action.run();
            }
        });
    }
}
