package org.makeready.platform;

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
import org.jboss.logging.Logger;
import org.makeready.platform.FencedProcess.Died;
import org.makeready.press.hash.Sha256;

/// A few processes behind a fence, each killed when it takes too long. A question that cost a process its life is
/// remembered for a while and not asked again.
public final class FencedWorkers implements AutoCloseable {
    private static final int REMEMBERED = 1_000;

    private static final Logger LOG = Logger.getLogger(FencedWorkers.class);

    private final Semaphore places;
    private final ConcurrentLinkedDeque<FencedProcess> idle = new ConcurrentLinkedDeque<>();
    private final FencedProcess.Fence fence;
    private final House house;
    private final Clock clock;
    /// When each, by its SHA-256, cost a process its life.
    private final Map<String, Instant> killers = remembering();
    private volatile boolean closed;
    /// How long each was worked on by processes that were killed before they got far.
    private final Map<String, Duration> tried = remembering();

    /// @param workers     how many there are at once
    /// @param mostAnswers after so many a worker is replaced
    /// @param waiting     for so long a question waits for a place
    /// @param working     for so long it may be worked on
    /// @param remembering for so long a deadly question is not asked again
    public record House(int workers, int mostAnswers, Duration waiting, Duration working, Duration remembering) {}

    public FencedWorkers(FencedProcess.Fence fence, House house, Clock clock) {
        this.fence = fence;
        this.house = house;
        this.clock = clock;
        this.places = new Semaphore(house.workers, true);
    }

    /// Comes into memory only when there is a place for it.
    public interface Question {
        byte[] bytes() throws IOException;
    }

    /// @throws ProblemException when all are busy for too long
    public byte[] ask(Question question) throws Died {
        takePlace();
        Optional<FencedProcess> spent = Optional.empty();
        try {
            var bytes = question.bytes();
            var sha256 = Sha256.hex(bytes);
            if (killers.getOrDefault(sha256, Instant.MIN)
                    .isAfter(clock.instant().minus(house.remembering))) throw new Died(false, Duration.ZERO);
            var worker = worker();
            spent = Optional.of(worker);
            return ask(worker, bytes, sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            spent.ifPresentOrElse(this::leave, places::release);
        }
    }

    private byte[] ask(FencedProcess worker, byte[] question, String sha256) throws Died {
        try {
            return worker.ask(question, house.working);
        } catch (Died e) {
            if (e.starved()
                    && tried.merge(sha256, e.worked(), Duration::plus)
                                    .multipliedBy(2)
                                    .compareTo(house.working)
                            < 0) throw e;
            killers.put(sha256, clock.instant());
            tried.remove(sha256);
            throw new Died(false, e.worked());
        }
    }

    /// A worker that is spent gives its place to a fresh one: whoever comes next shall not wait for it to start on top
    /// of everything else, so the place is free only then.
    private void leave(FencedProcess worker) {
        if (worker.good(house.mostAnswers)) {
            idle.push(worker);
            places.release();
        } else {
            Thread.startVirtualThread(() -> replace(worker));
        }
    }

    private void replace(FencedProcess worker) {
        try {
            worker.close();
            if (!closed) idle.push(FencedProcess.start(fence));
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("A worker process could not be replaced; the next request will start one", e);
        } finally {
            places.release();
        }
        if (closed) idle.forEach(FencedProcess::close);
    }

    private static <T> Map<String, T> remembering() {
        return Collections.synchronizedMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > REMEMBERED;
            }
        });
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(house.waiting.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Refusals.busy(5);
    }

    private FencedProcess worker() throws IOException {
        for (var worker = idle.poll(); worker != null; worker = idle.poll()) {
            if (worker.good(house.mostAnswers)) return worker;
            worker.close();
        }
        return FencedProcess.start(fence);
    }

    @Override
    public void close() {
        closed = true;
        idle.forEach(FencedProcess::close);
    }
}
