package org.makeready.pictures.decoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeready.platform.fence.WorkerProcesses;

class PictureWorkersTest {
    private final WorkerProcesses processes = new WorkerProcesses(PictureWorker.class);
    private final PictureWorkers workers = new PictureWorkers(Clock.systemUTC());

    @TempDir
    Path folder;

    @AfterEach
    void workers_are_closed() {
        workers.close();
    }

    @Test
    void a_worker_warms_up_with_a_photo_that_it_can_read() throws Exception {
        assertInstanceOf(PictureAnswer.NormalizedFile.class, PictureWorker.answer(PictureWorker.sample()));
    }

    @Test
    void one_process_serves_many_and_a_dead_one_is_replaced() throws Exception {
        var photo = Photos.jpeg(200, 100, 1);
        var file = Files.write(folder.resolve("a.jpg"), photo);
        assertArrayEquals(NormalizedPicture.of(photo).file(), workers.normalize(file));
        var first = processes.now();
        assertEquals(1, first.size());
        workers.normalize(file);
        assertEquals(first, processes.now());
        for (var worker : first) {
            worker.destroyForcibly();
            worker.onExit().join();
        }
        assertArrayEquals(NormalizedPicture.of(photo).file(), workers.normalize(file));
        assertNotEquals(first, processes.now());
        assertEquals(1, processes.now().size());
    }

    @Test
    void a_worker_that_dies_at_its_work_is_an_answer_and_the_file_is_not_tried_again() throws Exception {
        var small = Files.write(folder.resolve("small.jpg"), Photos.jpeg(50, 50, 1));
        workers.normalize(small);
        var large = Files.write(folder.resolve("large.jpg"), Photos.jpeg(8000, 6000, 2));
        var worker = processes.now().iterator().next();
        var idle = worker.info().totalCpuDuration().orElseThrow();
        var killer = Thread.ofPlatform()
                .start(
                        () -> { // as soon as it is at work
                            while (worker.info()
                                            .totalCpuDuration()
                                            .orElse(idle)
                                            .minus(idle)
                                            .toMillis()
                                    < 100) Thread.onSpinWait();
                            worker.destroyForcibly();
                        });
        assertEquals(
                UnusablePicture.Reason.UNREADABLE,
                assertThrows(UnusablePicture.class, () -> workers.normalize(large))
                        .reason());
        killer.join();
        worker.onExit().join();
        workers.normalize(small);
        var alive = processes.now();
        assertEquals(
                UnusablePicture.Reason.UNREADABLE,
                assertThrows(UnusablePicture.class, () -> workers.normalize(large))
                        .reason());
        assertTrue(
                !alive.isEmpty() && alive.stream().allMatch(ProcessHandle::isAlive),
                "nobody was asked, so nobody died");
    }
}
