package org.makeready.batches;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.makeready.platform.http.Refusals;

/// Tells how far a batch is, each time that has changed, until nothing is going on any more. It looks into the
/// database: whichever node does the work, every node can tell.
@ApplicationScoped
class BatchProgress {
    private static final Duration EVERY = Duration.ofMillis(500);
    /// A listener who is still there asks again.
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Batches batches;

    BatchProgress(Batches batches) {
        this.batches = batches;
    }

    Multi<BatchView> of(String owner, String id) {
        var snapshot = Uni.createFrom()
                .item(() -> BatchView.of(batches.own(owner, id).orElseThrow(() -> Refusals.notFound("batch"))))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        return Multi.createBy()
                .repeating()
                .uni(() -> snapshot)
                .withDelay(EVERY)
                .whilst(view -> !view.state().finished())
                .skip()
                .repetitions()
                .select()
                .first(LONGEST);
    }
}
