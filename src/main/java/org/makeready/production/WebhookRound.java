package org.makeready.production;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.makeready.platform.BackgroundRound;
import org.makeready.platform.BackgroundWork;

/// Looks for messages nobody was reminded of, because a node died between writing and saying so.
@ApplicationScoped
class WebhookRound implements BackgroundRound {
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

    @Override
    public String name() {
        return "find-webhooks-left-behind";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void go() {
        QuarkusTransaction.requiringNew()
                .call(() -> webhooks.behind(clock.instant()))
                .forEach(endpoint -> background.at(post, endpoint, clock.instant()));
    }
}
