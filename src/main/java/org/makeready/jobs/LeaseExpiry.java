package org.makeready.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.makeready.platform.work.RecurringTask;

/// Looks for leases that have run out every few seconds, so that a job whose shop went away is seen to be free even
/// before the next claim.
@ApplicationScoped
class LeaseExpiry implements RecurringTask {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Claims claims;

    LeaseExpiry(Claims claims) {
        this.claims = claims;
    }

    @Override
    public String name() {
        return "expire-leases";
    }

    @Override
    public Duration interval() {
        return EVERY;
    }

    @Override
    public void run() {
        while (claims.expireLeases() > 0) {}
    }
}
