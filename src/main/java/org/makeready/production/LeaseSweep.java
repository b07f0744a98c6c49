package org.makeready.production;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.makeready.platform.BackgroundTask;
import org.makeready.platform.BackgroundWork;

/// Looks for leases that have run out every few seconds, so that a job whose shop went away is seen to be free even
/// before the next claim.
@ApplicationScoped
class LeaseSweep implements BackgroundTask {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Claims claims;
    private final BackgroundWork background;
    private final Clock clock;

    LeaseSweep(Claims claims, BackgroundWork background, Clock clock) {
        this.claims = claims;
        this.background = background;
        this.clock = clock;
    }

    void atStart(@Observes @Priority(900) StartupEvent start) {
        background.at(this, "all", clock.instant());
    }

    @Override
    public String name() {
        return "expire-leases";
    }

    @Override
    public Lane lane() {
        return Lane.POST;
    }

    @Override
    public Optional<Instant> run(String instance) {
        while (claims.expire() > 0) { }
        return Optional.of(clock.instant().plus(EVERY));
    }
}
