package org.makeready;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/// Waits for a state that another thread, process or node brings about. How long that takes is never what a test is
/// about: the deadline is there only so that a test ends which would wait in vain.
public final class Eventually {
    private static final Duration DEADLINE = Duration.ofMinutes(2);
    /// Milliseconds between two looks: longer each time, because looking slows down what is waited for.
    private static final int SHORTEST_PAUSE = 20, LONGEST_PAUSE = 250;

    private Eventually() {}

    /// Waits until the condition holds.
    ///
    /// @param what the state waited for, for the message when it never comes
    public static void holds(String what, Callable<Boolean> condition) {
        value(what, condition, Boolean::booleanValue);
    }

    /// The first value that is the wanted one.
    public static <T> T value(String what, Callable<T> source, Predicate<T> wanted) {
        return value(what, DEADLINE, source, wanted);
    }

    /// @param deadline longer than usual, for what is known to take its time
    public static <T> T value(String what, Duration deadline, Callable<T> source, Predicate<T> wanted) {
        long end = System.nanoTime() + deadline.toNanos();
        for (int pause = SHORTEST_PAUSE; ; pause = Math.min(pause * 3 / 2, LONGEST_PAUSE)) {
            try {
                var seen = source.call();
                if (wanted.test(seen)) return seen;
                if (System.nanoTime() > end)
                    throw new AssertionError("Waited in vain: %s. Last seen: %s".formatted(what, seen));
                Thread.sleep(pause);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                if (e instanceof InterruptedException) Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
