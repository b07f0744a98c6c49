package org.makeready.pictures;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.makeready.platform.Refusals;
import org.makeready.press.hash.Sha256;

/// Where pictures are developed: in a few processes of their own, each killed when it takes too long. A file that cost a
/// process its life is remembered for a while and not tried again.
@ApplicationScoped
class Darkroom {
    private static final int REMEMBERED = 1_000;

    private final Semaphore places = new Semaphore(PictureLimits.WORKERS, true);
    private final ConcurrentLinkedDeque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    private final Clock clock;
    /// When each, by its SHA-256, cost a process its life.
    private final Map<String, Instant> killers = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    });

    Darkroom(Clock clock) {
        this.clock = clock;
    }

    /// A JPEG or PNG file of ours, made of a file from outside. It comes into memory only when there is a place for it.
    byte[] develop(Path file) throws UnusablePicture {
        takePlace();
        try {
            var bytes = Files.readAllBytes(file);
            var sha256 = Sha256.hex(bytes);
            var since = clock.instant().minus(PictureLimits.REMEMBERING);
            if (killers.getOrDefault(sha256, Instant.MIN).isAfter(since)) throw UnusablePicture.undeveloped();
            return develop(bytes, sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private byte[] develop(byte[] file, String sha256) throws UnusablePicture, IOException {
        var worker = worker();
        try {
            return worker.develop(file, PictureLimits.DEVELOPING);
        } catch (UnusablePicture e) {
            if (e.reason() == UnusablePicture.Reason.UNREADABLE) killers.put(sha256, clock.instant());
            throw e;
        } finally {
            if (worker.good()) idle.push(worker);
            else worker.close();
        }
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(PictureLimits.WAITING.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Refusals.busy(5);
    }

    private WorkerProcess worker() throws IOException {
        for (var worker = idle.poll(); worker != null; worker = idle.poll()) {
            if (worker.good()) return worker;
            worker.close();
        }
        return WorkerProcess.start();
    }

    @PreDestroy
    void close() {
        idle.forEach(WorkerProcess::close);
    }
}
