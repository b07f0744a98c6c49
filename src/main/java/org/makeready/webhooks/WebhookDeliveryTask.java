package org.makeready.webhooks;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.makeready.platform.work.BackgroundTask;

/// Sends what is due for one endpoint. An endpoint is the work of one node at a time and of a few connections: a slow
/// one takes its own time, not that of others.
@ApplicationScoped
class WebhookDeliveryTask implements BackgroundTask {
    private static final int AT_ONCE = 4;
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final int GONE = 410;

    private final Webhooks webhooks;
    private final WebhookSender sender;
    private final List<Duration> retries;
    private final Clock clock;

    WebhookDeliveryTask(
            Webhooks webhooks,
            WebhookSender sender,
            @ConfigProperty(name = "makeready.webhooks.retries") List<Duration> retries,
            Clock clock) {
        this.webhooks = webhooks;
        this.sender = sender;
        this.retries = retries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "send-webhooks";
    }

    @Override
    public TaskQueue queue() {
        return TaskQueue.WAITING;
    }

    private record DueDeliveries(WebhookEndpoint endpoint, List<WebhookDelivery> deliveries) {}

    @Override
    public Optional<Instant> run(String endpoint) {
        while (true) {
            var batch = QuarkusTransaction.requiringNew().call(() -> due(endpoint));
            if (batch.isEmpty()) return QuarkusTransaction.requiringNew().call(() -> nextAttempt(endpoint));
            sendAll(batch.get());
        }
    }

    private Optional<DueDeliveries> due(String id) {
        var endpoint = webhooks.findById(id);
        if (!endpoint.enabled()) return Optional.empty();
        return Optional.of(new DueDeliveries(endpoint, webhooks.due(id, clock.instant(), AT_ONCE)))
                .filter(batch -> !batch.deliveries().isEmpty());
    }

    private Optional<Instant> nextAttempt(String id) {
        return webhooks.findById(id).enabled() ? webhooks.nextDue(id) : Optional.empty();
    }

    private void sendAll(DueDeliveries batch) {
        try {
            var threads = batch.deliveries().stream()
                    .map(delivery -> Thread.startVirtualThread(() -> send(batch.endpoint(), delivery)))
                    .toList();
            for (var thread : threads) thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void send(WebhookEndpoint endpoint, WebhookDelivery delivery) {
        var now = clock.instant();
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", delivery.id);
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put(
                "webhook-signature", WebhookSignature.of(endpoint.secrets(now), delivery.id, now, delivery.payload));
        long begin = System.nanoTime();
        var outcome = sender.post(endpoint.target(), headers, delivery.payload.getBytes(StandardCharsets.UTF_8));
        int millis = (int) ((System.nanoTime() - begin) / 1_000_000);
        QuarkusTransaction.requiringNew().run(() -> recordAttempt(delivery.id, now, outcome, millis));
    }

    private void recordAttempt(String id, Instant at, WebhookSender.SendOutcome outcome, int millis) {
        var database = webhooks.getEntityManager();
        var attempt = new WebhookAttempt();
        attempt.delivery = id;
        attempt.at = at;
        attempt.status = outcome.status().orElse(null);
        attempt.outcome = outcome.description();
        attempt.millis = millis;
        database.persist(attempt);
        var delivery = database.find(WebhookDelivery.class, id);
        delivery.attempts++;
        if (outcome.delivered()) delivery.state = WebhookDelivery.DELIVERED;
        else if (outcome.status().filter(status -> status == GONE).isPresent())
            giveUp(delivery, "The receiver answered 410 Gone.");
        else if (delivery.attempts >= retries.size())
            giveUp(delivery, "A message was not accepted after %d attempts.".formatted(delivery.attempts));
        else delivery.nextAt = at.plus(delayBeforeRetry(delivery.attempts, outcome));
    }

    /// As the schedule says, or as the target asks if that is longer; a little more by chance, so that what failed
    /// together does not come back together.
    private Duration delayBeforeRetry(int attempts, WebhookSender.SendOutcome outcome) {
        long millis = retries.get(attempts).toMillis();
        long scheduled = millis + ThreadLocalRandom.current().nextLong(millis / 10 + 1);
        long asked = outcome.retryAfter().map(Duration::toMillis).orElse(0L);
        return Duration.ofMillis(Math.min(Math.max(scheduled, asked), LONGEST_WAIT.toMillis() * 2));
    }

    private void giveUp(WebhookDelivery delivery, String why) {
        delivery.state = WebhookDelivery.FAILED;
        webhooks.update(
                "disabledAt = ?1, disabledWhy = ?2 where id = ?3 and disabledAt is null",
                clock.instant(),
                why,
                delivery.endpoint);
    }
}
