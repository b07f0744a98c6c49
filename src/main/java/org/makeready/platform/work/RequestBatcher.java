package org.makeready.platform.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Answers those who ask at the same time in one round, such as one transaction. Whoever comes while a round is under
/// way waits for the next, which one of those who wait leads; alone, one is answered at once and by oneself.
public final class RequestBatcher<Q, A> {
    private final int most;
    private final Function<List<Q>, List<A>> round;
    private final Queue<PendingRequest<Q, A>> waiting = new ArrayDeque<>();
    private boolean underWay;

    /// @param most  how many are answered in a round
    /// @param round answers each of these, in their order; what it throws is thrown at all of them
    public RequestBatcher(int most, Function<List<Q>, List<A>> round) {
        this.most = most;
        this.round = round;
    }

    private static final class PendingRequest<Q, A> {
        final Q question;
        /// True: its asker leads the next round. False: there is an answer, or a failure.
        final CompletableFuture<Boolean> leads = new CompletableFuture<>();
        A answer;
        Throwable failure;

        PendingRequest(Q question) {
            this.question = question;
        }

        void settle(A answer, Throwable failure) {
            this.answer = answer;
            this.failure = failure;
            leads.complete(false);
        }
    }

    public A submit(Q question) {
        var mine = new PendingRequest<Q, A>(question);
        if (enqueue(mine) || mine.leads.join()) runBatch();
        return switch (mine.failure) {
            case null -> mine.answer;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(mine.failure);
        };
    }

    /// Whether nobody else is at it.
    private synchronized boolean enqueue(PendingRequest<Q, A> asked) {
        waiting.add(asked);
        if (underWay) return false;
        underWay = true;
        return true;
    }

    private void runBatch() {
        var asked = nextBatch();
        try {
            var answers = round.apply(asked.stream().map(one -> one.question).toList());
            for (int i = 0; i < asked.size(); i++) asked.get(i).settle(answers.get(i), null);
        } catch (RuntimeException | Error e) {
            asked.forEach(one -> one.settle(null, e));
        } finally {
            wakeNextLeader();
        }
    }

    private synchronized List<PendingRequest<Q, A>> nextBatch() {
        var asked = new ArrayList<PendingRequest<Q, A>>();
        while (asked.size() < most && !waiting.isEmpty()) asked.add(waiting.remove());
        return asked;
    }

    private synchronized void wakeNextLeader() {
        if (waiting.isEmpty()) underWay = false;
        else waiting.peek().leads.complete(true);
    }
}
