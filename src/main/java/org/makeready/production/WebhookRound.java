package org.makeready.production;

import io.quarkus.narayana.jta.QuarkusTransaction;
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

/// Looks for messages nobody was reminded of, because a node died between writing and saying so.
@ApplicationScoped
class WebhookRound implements BackgroundTask {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Webhooks webhooks;
    private final WebhookPost post;
    private final Clock clock;
    private final BackgroundWork background;

    WebhookRound(Webhooks webhooks, WebhookPost post, BackgroundWork background, Clock clock) {
        this.webhooks = webhooks;
        this.post = post;
        this.background = background;
        this.clock = clock;
    }

    void atStart(@Observes @Priority(900) StartupEvent start) {
        background.at(this, "all", clock.instant());
    }

    @Override
    public String name() {
        return "find-webhooks-left-behind";
    }

    @Override
    public Lane lane() {
        return Lane.POST;
    }

    @Override
    public Optional<Instant> run(String instance) {
        QuarkusTransaction.requiringNew().call(() -> webhooks.behind(clock.instant())).forEach(endpoint -> background.at(post, endpoint, clock.instant()));
        return Optional.of(clock.instant().plus(EVERY));
    }
}
