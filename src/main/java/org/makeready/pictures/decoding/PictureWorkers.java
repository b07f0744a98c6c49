package org.makeready.pictures.decoding;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.makeready.pictures.decoding.PictureWorker.PictureQuestion;
import org.makeready.platform.fence.FencedProcess.ProcessSettings;
import org.makeready.platform.fence.FencedProcess.WorkerDied;
import org.makeready.platform.fence.FencedWorkers;
import org.makeready.platform.fence.FencedWorkers.PoolSettings;

/// Where pictures are developed: in a few processes of their own, each killed when it takes too long. A file that cost
/// a process its life is remembered for a while and not tried again.
@ApplicationScoped
public class PictureWorkers {
    /// Those that read WebP; its library unpacks itself into the worker's folder.
    private static final List<String> READERS = List.of("com.luciad.imageio.webp.WebPReader", "kotlin.Unit");
    /// What an answer has besides the file.
    private static final int ANSWER_HEAD = 1_000;

    static final ProcessSettings FENCE = new ProcessSettings(
            PictureWorker.class,
            READERS,
            List.of("--enable-native-access=ALL-UNNAMED"),
            PictureLimits.WORKER_MEGABYTES,
            PictureLimits.KEPT_BYTES + ANSWER_HEAD);
    private static final PoolSettings HOUSE = new PoolSettings(
            PictureLimits.WORKERS,
            PictureLimits.PICTURES_OF_ONE_WORKER,
            PictureLimits.WAITING,
            PictureLimits.DEVELOPING,
            PictureLimits.REMEMBERING);

    private final FencedWorkers<PictureQuestion, PictureAnswer> workers;

    PictureWorkers(Clock clock) {
        this.workers = new FencedWorkers<>(FENCE, PictureWorker.PROTOCOL, HOUSE, clock);
    }

    /// A JPEG or PNG file of ours, made of a file from outside. It comes into memory only when there is a place for it.
    public byte[] normalize(Path file) throws UnusablePicture {
        return switch (answer(file)) {
            case PictureAnswer.NormalizedFile(var normalized) -> normalized;
            case PictureAnswer.Unusable(var reason, var detail) -> throw new UnusablePicture(reason, detail);
        };
    }

    private PictureAnswer answer(Path file) throws UnusablePicture {
        try {
            return workers.ask(() -> new PictureQuestion(Files.readAllBytes(file)));
        } catch (WorkerDied e) {
            throw UnusablePicture.unreadable();
        }
    }

    @PreDestroy
    void close() {
        workers.close();
    }
}
