package org.makeready.webhooks;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.makeready.platform.Ids;
import org.makeready.platform.http.Refusals;
import org.makeready.platform.work.BackgroundWork;

/// What a shop does with its endpoints and the messages for them.
@ApplicationScoped
class WebhookAdministration {
    private static final int MOST = 10;
    private static final int REPLAYED_AT_ONCE = 1_000;

    private final Webhooks webhooks;
    private final WebhookTargets targets;
    private final WebhookDeliveryTask post;
    private final WebhookOutbox outbox;
    private final BackgroundWork background;
    private final List<WebhookEventTypes> events;
    private final Clock clock;

    WebhookAdministration(
            Webhooks webhooks,
            WebhookTargets targets,
            WebhookDeliveryTask post,
            WebhookOutbox outbox,
            BackgroundWork background,
            @All List<WebhookEventTypes> events,
            Clock clock) {
        this.webhooks = webhooks;
        this.targets = targets;
        this.post = post;
        this.outbox = outbox;
        this.background = background;
        this.events = events;
        this.clock = clock;
    }

    private Set<String> knownTypes() {
        return events.stream().flatMap(event -> event.types().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Transactional
    WebhookEndpoint create(String shop, String url, List<String> types) {
        requireUsableTarget(url);
        requireKnownTypes(types);
        if (webhooks.of(shop).size() >= MOST)
            throw Refusals.conflict(
                    "too-many-webhooks",
                    "You have %d webhooks, which is the maximum. Delete webhooks you no longer need.".formatted(MOST));
        var endpoint = new WebhookEndpoint();
        endpoint.id = Ids.webhook();
        endpoint.shop = shop;
        endpoint.url = url;
        endpoint.types = List.copyOf(types);
        endpoint.secret = WebhookSignature.newSecret();
        endpoint.createdAt = clock.instant();
        webhooks.persist(endpoint);
        return endpoint;
    }

    @Transactional
    void delete(String shop, String id) {
        locked(shop, id).deletedAt = clock.instant();
    }

    /// A new secret; for so long messages are signed with both.
    @Transactional
    WebhookEndpoint changeSecret(String shop, String id, Duration overlap) {
        var endpoint = locked(shop, id);
        endpoint.previousSecret = endpoint.secret;
        endpoint.previousUntil = clock.instant().plus(overlap);
        endpoint.secret = WebhookSignature.newSecret();
        return endpoint;
    }

    /// Opens one again that was shut because it did not answer.
    @Transactional
    WebhookEndpoint enable(String shop, String id) {
        var endpoint = locked(shop, id);
        requireUsableTarget(endpoint.url);
        endpoint.disabledAt = null;
        endpoint.disabledWhy = null;
        background.enqueueAfterCommit(post, id);
        return endpoint;
    }

    @Transactional
    WebhookDelivery ping(String shop, String id) {
        return outbox.ping(requireEnabled(shop, id));
    }

    @Transactional
    WebhookDelivery replay(String shop, String id, String delivery) {
        requireEnabled(shop, id);
        var again = webhooks.delivery(id, delivery).orElseThrow(() -> Refusals.notFound("delivery"));
        reset(again);
        background.enqueueAfterCommit(post, id);
        return again;
    }

    /// Sends everything of a stretch of time again, or only what failed; returns how many that are.
    @Transactional
    int replay(String shop, String id, Instant since, Instant until, boolean failedOnly) {
        requireEnabled(shop, id);
        var again = webhooks.getEntityManager()
                .createQuery(
                        "from WebhookDelivery d where d.endpoint = ?1 and d.createdAt >= ?2 and d.createdAt < ?3 "
                                + "and (?4 = false or d.state = 'failed') order by d.createdAt, d.id",
                        WebhookDelivery.class)
                .setParameter(1, id)
                .setParameter(2, since)
                .setParameter(3, until)
                .setParameter(4, failedOnly)
                .setMaxResults(REPLAYED_AT_ONCE)
                .getResultList();
        again.forEach(this::reset);
        background.enqueueAfterCommit(post, id);
        return again.size();
    }

    private void reset(WebhookDelivery delivery) {
        delivery.state = WebhookDelivery.PENDING;
        delivery.attempts = 0;
        delivery.nextAt = clock.instant();
    }

    private WebhookEndpoint requireEnabled(String shop, String id) {
        var endpoint = locked(shop, id);
        if (!endpoint.enabled())
            throw Refusals.conflict(
                    "webhook-disabled",
                    "This webhook is disabled: %s Enable it first.".formatted(endpoint.disabledWhy));
        return endpoint;
    }

    private WebhookEndpoint locked(String shop, String id) {
        var endpoint = webhooks.of(shop, id).orElseThrow(() -> Refusals.notFound("webhook"));
        webhooks.getEntityManager().lock(endpoint, LockModeType.PESSIMISTIC_WRITE);
        return endpoint;
    }

    private void requireUsableTarget(String url) {
        try {
            targets.resolve(new URI(url));
        } catch (URISyntaxException e) {
            throw unusableTarget("It is not a valid URL.");
        } catch (WebhookTargets.TargetRefused e) {
            throw unusableTarget(e.getMessage());
        }
    }

    private static RuntimeException unusableTarget(String why) {
        return Refusals.invalid(
                "Webhooks cannot be sent to this URL.",
                List.of(Refusals.error("/url", "unusable-target", why, "Use a public URL that starts with https://.")));
    }

    private void requireKnownTypes(List<String> types) {
        types.stream().filter(type -> !knownTypes().contains(type)).findFirst().ifPresent(type -> {
            throw Refusals.invalid(
                    "Unknown webhook type.",
                    List.of(Refusals.error(
                            "/types/" + types.indexOf(type),
                            "unknown-type",
                            "\"%s\" is not a webhook type.".formatted(type),
                            "Choose one of: " + String.join(", ", knownTypes()) + ".")));
        });
    }
}
