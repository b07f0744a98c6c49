package org.makeready.platform.http;

import java.util.concurrent.Callable;

/// Does what callers are told to do by the answer "busy": asks again in a moment.
public final class BusyRetry {
    private static final int TRIES = 20, PAUSE_MILLIS = 500;

    private BusyRetry() {}

    public static <T> T call(Callable<T> question) throws Exception {
        for (int tries = 1; ; tries++) {
            try {
                return question.call();
            } catch (ProblemException busy) {
                if (tries == TRIES) throw busy;
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }
}
