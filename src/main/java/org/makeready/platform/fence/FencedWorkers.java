package org.makeready.platform.fence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.makeready.platform.ContentHash;
import org.makeready.platform.fence.FencedProcess.WorkerDied;
import org.makeready.platform.http.Refusals;

/// A few processes behind a fence, each killed when it takes too long. A question that cost a process its life is
/// remembered for a while and not asked again.
public final class FencedWorkers<Q, A> implements AutoCloseable {
    private static final int REMEMBERED = 1_000;

    private static final Logger LOG = Logger.getLogger(FencedWorkers.class);

    private final Semaphore permits;
    private final ConcurrentLinkedDeque<FencedProcess<Q, A>> idle = new ConcurrentLinkedDeque<>();
    /// Ready to take the places of workers that have answered enough.
    private final ConcurrentLinkedDeque<FencedProcess<Q, A>> successors = new ConcurrentLinkedDeque<>();
    private final AtomicBoolean startingSuccessor = new AtomicBoolean();
    private final FencedProcess.ProcessSettings fence;
    private final WorkerProtocol<Q, A> protocol;
    private final PoolSettings settings;
    private final Clock clock;
    /// When each, by its SHA-256, cost a process its life.
    private final Map<String, Instant> deadlyQuestions = boundedMap();
    private volatile boolean closed;
    /// How long each was worked on by processes that were killed before they got far.
    private final Map<String, Duration> cpuTimeSpent = boundedMap();

    /// @param workers     how many there are at once
    /// @param mostAnswers after so many a worker is replaced as soon as a fresh one is ready
    /// @param waiting     for so long a question waits for a place
    /// @param working     for so long it may be worked on
    /// @param remembering for so long a deadly question is not asked again
    public record PoolSettings(
            int workers, int mostAnswers, Duration waiting, Duration working, Duration remembering) {}

    public FencedWorkers(
            FencedProcess.ProcessSettings fence, WorkerProtocol<Q, A> protocol, PoolSettings settings, Clock clock) {
        this.fence = fence;
        this.protocol = protocol;
        this.settings = settings;
        this.clock = clock;
        this.permits = new Semaphore(settings.workers, true);
    }

    /// Comes into memory only when there is a place for it.
    public interface QuestionSource<Q> {
        Q question() throws IOException;
    }

    /// @throws ProblemException when all are busy for too long
    public A ask(QuestionSource<Q> source) throws WorkerDied {
        acquirePermit();
        Optional<FencedProcess<Q, A>> spent = Optional.empty();
        try {
            var question = protocol.encodeQuestion(source.question());
            var sha256 = ContentHash.sha256(question);
            if (deadlyQuestions
                    .getOrDefault(sha256, Instant.MIN)
                    .isAfter(clock.instant().minus(settings.remembering))) throw new WorkerDied(false, Duration.ZERO);
            var worker = worker();
            spent = Optional.of(worker);
            return ask(worker, question, sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            spent.ifPresentOrElse(this::release, permits::release);
        }
    }

    private A ask(FencedProcess<Q, A> worker, byte[] question, String sha256) throws WorkerDied {
        try {
            return worker.ask(question, settings.working);
        } catch (WorkerDied e) {
            if (e.starved()
                    && cpuTimeSpent
                                    .merge(sha256, e.cpuTime(), Duration::plus)
                                    .multipliedBy(2)
                                    .compareTo(settings.working)
                            < 0) throw e;
            deadlyQuestions.put(sha256, clock.instant());
            cpuTimeSpent.remove(sha256);
            throw new WorkerDied(false, e.cpuTime());
        }
    }

    /// A worker that died gives its place to a fresh one: whoever comes next shall not wait for it to start on top of
    /// everything else, so the place is free only then. One that has answered enough goes on until its successor is
    /// ready.
    private void release(FencedProcess<Q, A> worker) {
        if (!worker.usable()) {
            Thread.startVirtualThread(() -> replace(worker));
            return;
        }
        idle.push(worker.reusable(settings.mostAnswers) ? worker : successorOf(worker));
        permits.release();
    }

    /// The worker itself as long as there is no successor yet.
    private FencedProcess<Q, A> successorOf(FencedProcess<Q, A> worker) {
        var successor = successors.poll();
        if (successor != null) {
            Thread.startVirtualThread(worker::close);
            return successor;
        }
        if (startingSuccessor.compareAndSet(false, true)) Thread.startVirtualThread(this::startSuccessor);
        return worker;
    }

    private void startSuccessor() {
        try {
            successors.add(FencedProcess.start(fence, protocol));
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("A worker process could not be started; the one before goes on", e);
        } finally {
            startingSuccessor.set(false);
        }
        if (closed) successors.forEach(FencedProcess::close);
    }

    private void replace(FencedProcess<Q, A> worker) {
        try {
            worker.close();
            if (!closed) idle.push(FencedProcess.start(fence, protocol));
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("A worker process could not be replaced; the next request will start one", e);
        } finally {
            permits.release();
        }
        if (closed) idle.forEach(FencedProcess::close);
    }

    private static <T> Map<String, T> boundedMap() {
        return Collections.synchronizedMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > REMEMBERED;
            }
        });
    }

    private void acquirePermit() {
        try {
            if (permits.tryAcquire(settings.waiting.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Refusals.busy(5);
    }

    private FencedProcess<Q, A> worker() throws IOException {
        for (var worker = idle.poll(); worker != null; worker = idle.poll()) {
            if (worker.usable()) return worker;
            worker.close();
        }
        return FencedProcess.start(fence, protocol);
    }

    @Override
    public void close() {
        closed = true;
        idle.forEach(FencedProcess::close);
        successors.forEach(FencedProcess::close);
    }
}
