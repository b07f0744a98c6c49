package org.makeready.webhooks;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.makeready.platform.work.BackgroundWork;
import org.makeready.platform.work.RecurringTask;

/// Looks for messages nobody was reminded of, because a node died between writing and saying so.
@ApplicationScoped
class OverdueWebhooks implements RecurringTask {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Webhooks webhooks;
    private final WebhookDeliveryTask post;
    private final Clock clock;
    private final BackgroundWork background;

    OverdueWebhooks(Webhooks webhooks, WebhookDeliveryTask post, BackgroundWork background, Clock clock) {
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
    public Duration interval() {
        return EVERY;
    }

    @Override
    public void run() {
        QuarkusTransaction.requiringNew()
                .call(() -> webhooks.overdueEndpoints(clock.instant()))
                .forEach(endpoint -> background.scheduleAt(post, endpoint, clock.instant()));
    }
}
