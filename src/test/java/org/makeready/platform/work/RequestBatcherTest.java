package org.makeready.platform.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeready.Eventually;

class RequestBatcherTest {
    @Test
    void waiting_callers_are_answered_in_one_batch() throws Exception {
        var entered = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var rounds = new ArrayList<List<Integer>>();
        var batcher = new RequestBatcher<Integer, Integer>(4, questions -> {
            rounds.add(questions);
            entered.countDown();
            await(goOn);
            return questions.stream().map(n -> -n).toList();
        });
        var answers = new ConcurrentHashMap<Integer, Integer>();
        var first = Thread.ofPlatform().start(() -> answers.put(1, batcher.submit(1)));
        entered.await();
        var others = IntStream.rangeClosed(2, 7)
                .mapToObj(n -> Thread.ofPlatform().start(() -> answers.put(n, batcher.submit(n))))
                .toList();
        for (var other : others) Eventually.value("the caller waits", other::getState, Thread.State.WAITING::equals);
        goOn.countDown();
        first.join();
        for (var other : others) other.join();
        for (int n = 1; n <= 7; n++) assertEquals(-n, answers.get(n));
        assertEquals(List.of(1, 4, 2), rounds.stream().map(List::size).toList());
    }

    @Test
    void each_caller_gets_its_own_answer() throws Exception {
        var most = new AtomicInteger();
        var batcher = new RequestBatcher<Integer, String>(5, questions -> {
            most.accumulateAndGet(questions.size(), Math::max);
            return questions.stream().map(n -> "answer to " + n).toList();
        });
        try (var hands = Executors.newFixedThreadPool(16)) {
            Callable<Void> hand = () -> {
                for (int n = 0; n < 5_000; n++) assertEquals("answer to " + n, batcher.submit(n));
                return null;
            };
            for (var done :
                    hands.invokeAll(IntStream.range(0, 16).mapToObj(_ -> hand).toList())) done.get();
        }
        assertTrue(most.get() <= 5, most.toString());
    }

    @Test
    void a_failing_batch_fails_only_its_own_callers() {
        var trouble = new IllegalArgumentException("no");
        var batcher = new RequestBatcher<String, String>(3, questions -> {
            if (questions.contains("bad")) throw trouble;
            return questions;
        });
        assertSame(trouble, assertThrows(IllegalArgumentException.class, () -> batcher.submit("bad")));
        assertEquals("good", batcher.submit("good"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
