package org.makeready.pictures.decoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.makeready.platform.fence.FencedProcess;

class PictureWorkerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void a_worker_does_what_we_would_and_goes_on_after_refusing() throws Exception {
        try (var worker = FencedProcess.start(PictureWorkers.FENCE, PictureWorker.PROTOCOL)) {
            for (var file : new byte[][] {
                Photos.withOrientation(Photos.jpeg(300, 200, 1), 6),
                Photos.png(Photos.busy(100, 80, 2)),
                Photos.webp(Photos.busy(100, 80, 2), "-q", "90")
            }) {
                var normalized =
                        assertInstanceOf(PictureAnswer.NormalizedFile.class, worker.ask(question(file), PATIENCE));
                assertArrayEquals(NormalizedPicture.of(file).file(), normalized.file());
                var damaged = Arrays.copyOf(file, file.length - 20);
                var refused = assertInstanceOf(PictureAnswer.Unusable.class, worker.ask(question(damaged), PATIENCE));
                assertEquals(UnusablePicture.Reason.DAMAGED, refused.reason());
            }
            assertTrue(worker.reusable(7));
            assertFalse(worker.reusable(6), "it has answered six times");
        }
    }

    private static byte[] question(byte[] file) {
        return PictureWorker.PROTOCOL.encodeQuestion(new PictureWorker.PictureQuestion(file));
    }

    @Test
    void a_worker_past_its_deadline_is_killed() throws Exception {
        try (var worker = FencedProcess.start(PictureWorkers.FENCE, PictureWorker.PROTOCOL)) {
            var slow = Photos.png(new BufferedImage(7000, 7000, BufferedImage.TYPE_BYTE_BINARY));
            assertThrows(FencedProcess.WorkerDied.class, () -> worker.ask(question(slow), Duration.ofMillis(1)));
            assertFalse(worker.reusable(50));
        }
    }
}
