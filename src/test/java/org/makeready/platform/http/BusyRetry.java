package org.makeready.platform.http;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.makeready.Eventually;

/// Does what callers are told to do by the answer "busy": asks again.
public final class BusyRetry {
    private BusyRetry() {}

    public static <T> T call(Callable<T> question) {
        return Eventually.value("it is busy no longer", () -> answer(question), Optional::isPresent)
                .orElseThrow();
    }

    private static <T> Optional<T> answer(Callable<T> question) throws Exception {
        try {
            return Optional.of(question.call());
        } catch (ProblemException problem) {
            if (problem.retryable()) return Optional.empty();
            throw problem;
        }
    }
}
