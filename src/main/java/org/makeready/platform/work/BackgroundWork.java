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

/// Work that waits in the database until some node does it (db-scheduler). What is handed in joins the caller's
/// transaction: it is done if that commits, and never heard of if not.
@ApplicationScoped
public class BackgroundWork {
    /// A node that says nothing for four beats is dead, and others take over what it was doing.
    private static final Duration BEAT = Duration.ofSeconds(4);
    private static final int MISSED_BEATS = 4;
    /// How long work handed in by another node waits; our own is looked for at once.
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration AT_STOP = Duration.ofSeconds(8);
    private static final int LETTERS_AT_ONCE = 64;

    /// Of this run: a node that comes back is another one, because it knows nothing of what it was doing.
    private static final String NODE = UUID.randomUUID().toString();

    /// The only piece of work of a round.
    private static final String ROUND = "all";

    private final Map<TaskQueue, Scheduler> lanes = new EnumMap<>(TaskQueue.class);
    private final List<RecurringTask> rounds;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    BackgroundWork(
            AgroalDataSource database,
            @Any Instance<BackgroundTask> tasks,
            @Any Instance<RecurringTask> rounds,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.transaction = transaction;
        this.clock = clock;
        this.rounds = rounds.stream().toList();
        for (var lane : TaskQueue.values()) {
            var own = new ArrayList<Task<?>>();
            tasks.stream()
                    .filter(task -> task.queue() == lane)
                    .map(this::schedulerTask)
                    .forEach(own::add);
            if (lane == TaskQueue.POST)
                this.rounds.stream().map(this::schedulerTask).forEach(own::add);
            lanes.put(lane, scheduler(lane, database, own));
        }
    }

    private Scheduler scheduler(TaskQueue lane, AgroalDataSource database, List<Task<?>> tasks) {
        int atOnce = switch (lane) {
            case PRESS -> Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
            case POST -> LETTERS_AT_ONCE;
        };
        return Scheduler.create(database, tasks)
                .tableName(lane.table)
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(NODE))
                .threads(atOnce)
                .executorService(Executors.newThreadPerTaskExecutor(Thread.ofVirtual()
                        .name(lane.name().toLowerCase(Locale.ROOT) + "-", 0)
                        .factory()))
                .pollingInterval(LOOK_EVERY)
                .pollUsingLockAndFetch(0.5, 2)
                .heartbeatInterval(BEAT)
                .missedHeartbeatsLimit(MISSED_BEATS)
                .shutdownMaxWait(AT_STOP)
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

    private Task<Void> schedulerTask(RecurringTask round) {
        return Tasks.custom(round.name(), Void.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(round.interval())))
                .execute((_, _) -> {
                    round.run();
                    return (complete, operations) ->
                            operations.reschedule(complete, clock.instant().plus(round.interval()));
                });
    }

    private void afterFailure(BackgroundTask task, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var execution = complete.getExecution();
        task.retryAt(execution.taskInstance.getId(), execution.consecutiveFailures + 1, clock.instant())
                .ifPresentOrElse(again -> operations.reschedule(complete, again), operations::remove);
    }

    void atStart(@Observes @Priority(1_000) StartupEvent start) {
        rounds.forEach(round -> lanes.get(TaskQueue.POST)
                .scheduleIfNotExists(new TaskInstance<>(round.name(), ROUND, null), clock.instant()));
        lanes.values().forEach(Scheduler::start);
    }

    void atStop(@Observes ShutdownEvent stop) {
        lanes.values().forEach(Scheduler::stop);
    }

    /// Has the work done once the present transaction has committed; it is written down in that transaction. Nobody
    /// else may hand in work of this name at the same time.
    public void enqueue(BackgroundTask task, String instance) {
        scheduleAt(task, instance, clock.instant());
        afterCommit(lanes.get(task.queue())::triggerCheckForDueExecutions);
    }

    /// Reminds of work that several may think of at once, after the present transaction. What a crash in between loses,
    /// a look around brings back: this is only the faster way.
    public void enqueueAfterCommit(BackgroundTask task, String instance) {
        afterCommit(() -> Thread.startVirtualThread(() -> {
            scheduleAt(task, instance, clock.instant());
            lanes.get(task.queue()).triggerCheckForDueExecutions();
        }));
    }

    /// Work of this name that waits for later is done at this time instead; if it is being done, it stays so.
    public void scheduleAt(BackgroundTask task, String instance, Instant when) {
        var lane = lanes.get(task.queue());
        if (lane.scheduleIfNotExists(new TaskInstance<>(task.name(), instance, null), when)) return;
        var id = TaskInstanceId.of(task.name(), instance);
        var waiting = lane.getScheduledExecution(id);
        if (waiting.isEmpty()
                || waiting.get().isPicked()
                || !waiting.get().getExecutionTime().isAfter(when)) return;
        try {
            lane.reschedule(id, when);
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
