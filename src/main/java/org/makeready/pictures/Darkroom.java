package org.makeready.pictures;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.makeready.platform.Refusals;
import org.makeready.press.hash.Sha256;

/// Where pictures are developed: in a few processes of their own, each killed when it takes too long. A file that cost a
/// process its life is remembered and not tried again.
@ApplicationScoped
class Darkroom {
    private static final int REMEMBERED = 1_000;

    private final Semaphore places = new Semaphore(PictureLimits.WORKERS, true);
    private final ConcurrentLinkedDeque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    private final Map<String, UnusablePicture> killers = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, UnusablePicture> eldest) {
            return size() > REMEMBERED;
        }
    });

    /// A JPEG or PNG file of ours, made of a file from outside whose head has been looked at.
    byte[] develop(byte[] file) throws UnusablePicture {
        var sha256 = Sha256.hex(file);
        refuseKiller(sha256);
        takePlace();
        try {
            refuseKiller(sha256);
            return develop(file, sha256);
        } finally {
            places.release();
        }
    }

    private byte[] develop(byte[] file, String sha256) throws UnusablePicture {
        var worker = worker();
        try {
            return worker.develop(file, PictureLimits.DEVELOPING);
        } catch (UnusablePicture e) {
            if (e.reason() == UnusablePicture.Reason.UNREADABLE) killers.put(sha256, e);
            throw e;
        } finally {
            if (worker.good()) idle.push(worker);
            else worker.close();
        }
    }

    private void refuseKiller(String sha256) throws UnusablePicture {
        var why = killers.get(sha256);
        if (why != null) throw why;
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(PictureLimits.WAITING.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Refusals.busy(5);
    }

    private WorkerProcess worker() {
        for (var worker = idle.poll(); worker != null; worker = idle.poll()) {
            if (worker.good()) return worker;
            worker.close();
        }
        try {
            return WorkerProcess.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    void close() {
        idle.forEach(WorkerProcess::close);
    }
}
