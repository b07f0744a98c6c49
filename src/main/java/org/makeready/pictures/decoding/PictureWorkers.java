package org.makeready.pictures.decoding;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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
    static final ProcessSettings FENCE = new ProcessSettings(
            PictureWorker.class,
            READERS,
            List.of("--enable-native-access=ALL-UNNAMED"),
            PictureLimits.WORKER_MEGABYTES,
            PictureLimits.KEPT_BYTES + 1);
    private static final PoolSettings HOUSE = new PoolSettings(
            PictureLimits.WORKERS,
            PictureLimits.PICTURES_OF_ONE_WORKER,
            PictureLimits.WAITING,
            PictureLimits.DEVELOPING,
            PictureLimits.REMEMBERING);

    private final FencedWorkers workers;

    PictureWorkers(Clock clock) {
        this.workers = new FencedWorkers(FENCE, HOUSE, clock);
    }

    /// A JPEG or PNG file of ours, made of a file from outside. It comes into memory only when there is a place for it.
    public byte[] normalize(Path file) throws UnusablePicture {
        try {
            return decodeAnswer(workers.ask(() -> Files.readAllBytes(file)));
        } catch (WorkerDied e) {
            throw UnusablePicture.unreadable();
        }
    }

    static byte[] decodeAnswer(byte[] told) throws UnusablePicture {
        try (var in = new DataInputStream(new ByteArrayInputStream(told))) {
            int kind = in.readByte();
            if (kind == 0) return in.readAllBytes();
            throw new UnusablePicture(UnusablePicture.Reason.values()[kind - 1], in.readUTF());
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new IllegalStateException("The worker sent an invalid response", e);
        }
    }

    @PreDestroy
    void close() {
        workers.close();
    }
}
