package org.makeready.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.makeready.platform.Ids;
import org.makeready.platform.work.BackgroundWork;

/// Writes the messages about a change in the transaction that makes it; they are sent afterwards.
@ApplicationScoped
public class WebhookOutbox {
    static final String PING = "ping";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Webhooks webhooks;
    private final WebhookDeliveryTask post;
    private final BackgroundWork background;
    private final Clock clock;

    WebhookOutbox(Webhooks webhooks, WebhookDeliveryTask post, BackgroundWork background, Clock clock) {
        this.webhooks = webhooks;
        this.post = post;
        this.background = background;
        this.clock = clock;
    }

    /// Notifies the endpoints of an account.
    public void publish(String account, List<WebhookEvent> events) {
        for (var endpoint : webhooks.enabled(account)) {
            var wanted = events.stream()
                    .filter(event -> endpoint.wants(event.type()))
                    .toList();
            wanted.forEach(event -> write(endpoint, event.type(), event.data()));
            if (!wanted.isEmpty()) background.enqueueAfterCommit(post, endpoint.id);
        }
    }

    /// A message that says nothing but that the line works.
    WebhookDelivery ping(WebhookEndpoint endpoint) {
        var delivery = write(endpoint, PING, JSON.createObjectNode().put("webhook", endpoint.id));
        background.enqueueAfterCommit(post, endpoint.id);
        return delivery;
    }

    private WebhookDelivery write(WebhookEndpoint endpoint, String type, ObjectNode data) {
        var now = clock.instant();
        var delivery = new WebhookDelivery();
        delivery.id = Ids.message();
        delivery.endpoint = endpoint.id;
        delivery.type = type;
        delivery.createdAt = now;
        delivery.nextAt = now;
        try {
            delivery.payload = JSON.writeValueAsString(JSON.createObjectNode()
                    .put("type", type)
                    .put("timestamp", now.toString())
                    .set("data", data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        webhooks.getEntityManager().persist(delivery);
        return delivery;
    }
}
