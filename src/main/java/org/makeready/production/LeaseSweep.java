package org.makeready.production;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.makeready.platform.BackgroundRound;

/// Looks for leases that have run out every few seconds, so that a job whose shop went away is seen to be free even
/// before the next claim.
@ApplicationScoped
class LeaseSweep implements BackgroundRound {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Claims claims;

    LeaseSweep(Claims claims) {
        this.claims = claims;
    }

    @Override
    public String name() {
        return "expire-leases";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void go() {
        while (claims.expire() > 0) {}
    }
}
