package org.makeready.platform.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.makeready.Eventually;

class FencedProcessTest {
    static final WorkerProtocol<Text, TextLength> PROTOCOL = new WorkerProtocol<>(Text.class, TextLength.class);

    record Text(String text) {}

    record TextLength(int length) {}

    static final class LengthProgram {
        private LengthProgram() {}

        public static void main(String[] arguments) throws IOException {
            FencedProgram.serve(
                    PROTOCOL,
                    new Text("sample"),
                    question -> new TextLength(question.text().length()));
        }
    }

    private static FencedProcess.ProcessSettings fence(Class<?> program, String... options) {
        return new FencedProcess.ProcessSettings(program, List.of(), List.of(options), 64, 1_000);
    }

    @Test
    void a_worker_answers_one_question_after_the_other() throws Exception {
        try (var worker = FencedProcess.start(fence(LengthProgram.class), PROTOCOL)) {
            for (var text : List.of("", "one", "x".repeat(1_999)))
                assertEquals(
                        new TextLength(text.length()),
                        worker.ask(PROTOCOL.encodeQuestion(new Text(text)), Duration.ofSeconds(60)));
            assertTrue(worker.reusable(4));
        }
    }

    /// Nothing it says is believed, nothing grows, and it is not asked again.
    @ParameterizedTest
    @EnumSource
    void a_worker_that_answers_anything_else_is_killed(HostileProgram.Manner manner) throws Exception {
        var fence = fence(HostileProgram.class, "-D%s=%s".formatted(HostileProgram.MANNER, manner));
        var deadline = switch (manner) {
            case NO_ANSWER, ANSWER_WITHOUT_END -> Duration.ofMillis(500);
            default -> Duration.ofSeconds(60);
        };
        try (var worker = FencedProcess.start(fence, PROTOCOL)) {
            var question = PROTOCOL.encodeQuestion(new Text("?"));
            assertThrows(FencedProcess.WorkerDied.class, () -> worker.ask(question, deadline));
            assertFalse(worker.reusable(50));
        }
    }

    @Test
    void a_pool_replaces_a_worker_that_answers_anything_else() throws Exception {
        var fence = fence(
                HostileProgram.class, "-D%s=%s".formatted(HostileProgram.MANNER, HostileProgram.Manner.ANOTHER_RECORD));
        var processes = new WorkerProcesses(HostileProgram.class);
        var settings = new FencedWorkers.PoolSettings(
                1, 50, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMinutes(10));
        try (var workers = new FencedWorkers<>(fence, PROTOCOL, settings, Clock.systemUTC())) {
            var asking = CompletableFuture.runAsync(
                    () -> assertThrows(FencedProcess.WorkerDied.class, () -> workers.ask(() -> new Text("?"))));
            var first = Eventually.value("a worker", processes::now, now -> !now.isEmpty());
            asking.get();
            var fresh = Eventually.value(
                    "another worker", processes::now, now -> now.size() == 1 && !first.containsAll(now));
            assertThrows(FencedProcess.WorkerDied.class, () -> workers.ask(() -> new Text("?")));
            assertEquals(fresh, processes.now(), "the question is remembered and not asked again");
        }
    }
}
