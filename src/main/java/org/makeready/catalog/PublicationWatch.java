package org.makeready.catalog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Sees what other nodes publish. It asks rather than listens: a listener needs a connection of its own that outlives
/// the pool's rules and the database's restarts, and what comes while it is broken is lost. A number is not.
@Singleton
class PublicationWatch {
    private static final Logger LOG = Logger.getLogger(PublicationWatch.class);
    private static final Duration EVERY = Duration.ofMillis(400);
    private static final int AT_ONCE = 1_000;

    private final PublicationHistory publications;
    private final Templates templates;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("publications").factory());
    private long seen;
    private boolean failing;

    PublicationWatch(PublicationHistory publications, Templates templates) {
        this.publications = publications;
        this.templates = templates;
    }

    /// Before the first request: what is remembered from then on is looked after.
    void atStart(@Observes @Priority(90) StartupEvent start) {
        seen = QuarkusTransaction.requiringNew().call(publications::lastPosition);
        var _ = clock.scheduleWithFixedDelay(this::poll, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void atStop(@Observes ShutdownEvent stop) {
        clock.shutdownNow();
    }

    private void poll() {
        try {
            var changes = QuarkusTransaction.requiringNew().call(() -> publications.after(seen, AT_ONCE));
            for (var change : changes) {
                templates.forget(change.slug());
                seen = change.position();
            }
            failing = false;
        } catch (RuntimeException e) { // the database is away; what was missed is still there when it comes back
            if (!failing) LOG.warn("Cannot read the publications of other nodes at the moment", e);
            failing = true;
        }
    }
}
