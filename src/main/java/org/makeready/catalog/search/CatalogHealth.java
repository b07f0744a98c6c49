package org.makeready.catalog.search;

import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Whether this node's catalog is that of the database.
@Readiness
class CatalogHealth implements HealthCheck {
    private static final Duration TOO_LONG = Duration.ofSeconds(15);
    private final CatalogFollower follower;

    CatalogHealth(CatalogFollower follower) {
        this.follower = follower;
    }

    @Override
    public HealthCheckResponse call() {
        var behind = follower.lag();
        return HealthCheckResponse.named("Catalog")
                .status(behind.compareTo(TOO_LONG) < 0)
                .withData("behindMillis", behind.toMillis())
                .build();
    }
}
