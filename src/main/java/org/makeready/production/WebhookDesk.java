package org.makeready.production;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.makeready.platform.BackgroundWork;
import org.makeready.platform.Ids;
import org.makeready.platform.Refusals;

/// What a shop does with its endpoints and the messages for them.
@ApplicationScoped
class WebhookDesk {
    private static final int MOST = 10;
    private static final int REPLAYED_AT_ONCE = 1_000;

    private final Webhooks webhooks;
    private final WebhookTargets targets;
    private final WebhookPost post;
    private final Postbox postbox;
    private final BackgroundWork background;
    private final Clock clock;

    WebhookDesk(
            Webhooks webhooks,
            WebhookTargets targets,
            WebhookPost post,
            Postbox postbox,
            BackgroundWork background,
            Clock clock) {
        this.webhooks = webhooks;
        this.targets = targets;
        this.post = post;
        this.postbox = postbox;
        this.background = background;
        this.clock = clock;
    }

    static Set<String> types() {
        var types = new TreeSet<>(
                Arrays.stream(JobState.values()).map(Postbox::type).toList());
        types.remove(Postbox.type(JobState.APPROVED));
        return types;
    }

    @Transactional
    WebhookEndpoint create(String shop, String url, List<String> types) {
        requireOpen(url);
        requireKnown(types);
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
        held(shop, id).deletedAt = clock.instant();
    }

    /// A new secret; for so long messages are signed with both.
    @Transactional
    WebhookEndpoint changeSecret(String shop, String id, Duration overlap) {
        var endpoint = held(shop, id);
        endpoint.previousSecret = endpoint.secret;
        endpoint.previousUntil = clock.instant().plus(overlap);
        endpoint.secret = WebhookSignature.newSecret();
        return endpoint;
    }

    /// Opens one again that was shut because it did not answer.
    @Transactional
    WebhookEndpoint enable(String shop, String id) {
        var endpoint = held(shop, id);
        requireOpen(endpoint.url);
        endpoint.disabledAt = null;
        endpoint.disabledWhy = null;
        background.nudge(post, id);
        return endpoint;
    }

    @Transactional
    WebhookDelivery ping(String shop, String id) {
        return postbox.ping(open(shop, id));
    }

    @Transactional
    WebhookDelivery replay(String shop, String id, String delivery) {
        open(shop, id);
        var again = webhooks.delivery(id, delivery).orElseThrow(() -> Refusals.missing("delivery"));
        anew(again);
        background.nudge(post, id);
        return again;
    }

    /// Sends everything of a stretch of time again, or only what failed; returns how many that are.
    @Transactional
    int replay(String shop, String id, Instant since, Instant until, boolean failedOnly) {
        open(shop, id);
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
        again.forEach(this::anew);
        background.nudge(post, id);
        return again.size();
    }

    private void anew(WebhookDelivery delivery) {
        delivery.state = WebhookDelivery.PENDING;
        delivery.attempts = 0;
        delivery.nextAt = clock.instant();
    }

    private WebhookEndpoint open(String shop, String id) {
        var endpoint = held(shop, id);
        if (!endpoint.open())
            throw Refusals.conflict(
                    "webhook-disabled",
                    "This webhook is disabled: %s Enable it first.".formatted(endpoint.disabledWhy));
        return endpoint;
    }

    private WebhookEndpoint held(String shop, String id) {
        var endpoint = webhooks.of(shop, id).orElseThrow(() -> Refusals.missing("webhook"));
        webhooks.getEntityManager().lock(endpoint, LockModeType.PESSIMISTIC_WRITE);
        return endpoint;
    }

    private void requireOpen(String url) {
        try {
            targets.of(new URI(url));
        } catch (URISyntaxException e) {
            throw refused("It is not a valid URL.");
        } catch (WebhookTargets.Refused e) {
            throw refused(e.getMessage());
        }
    }

    private static RuntimeException refused(String why) {
        return Refusals.invalid(
                "Webhooks cannot be sent to this URL.",
                List.of(Refusals.error("/url", "unusable-target", why, "Use a public URL that starts with https://.")));
    }

    private static void requireKnown(List<String> types) {
        types.stream().filter(type -> !types().contains(type)).findFirst().ifPresent(type -> {
            throw Refusals.invalid(
                    "Unknown webhook type.",
                    List.of(Refusals.error(
                            "/types/" + types.indexOf(type),
                            "unknown-type",
                            "\"%s\" is not a webhook type.".formatted(type),
                            "Choose from: " + String.join(", ", types()) + ".")));
        });
    }
}
