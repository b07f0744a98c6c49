package org.makeready.production;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.makeready.platform.BackgroundWork;
import org.makeready.platform.Ids;

/// Writes the messages about a change in the transaction that makes it; they are sent afterwards.
@ApplicationScoped
class Postbox {
    static final String PING = "ping";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Webhooks webhooks;
    private final WebhookPost post;
    private final BackgroundWork background;
    private final Clock clock;

    Postbox(Webhooks webhooks, WebhookPost post, BackgroundWork background, Clock clock) {
        this.webhooks = webhooks;
        this.post = post;
        this.background = background;
        this.clock = clock;
    }

    void announce(PrintJob job, String why) {
        if (job.shop != null) announceAll(List.of(job), _ -> why);
    }

    /// Jobs of one shop to which the same has happened.
    void announceAll(List<PrintJob> jobs, Function<PrintJob, String> why) {
        for (var endpoint : webhooks.open(jobs.getFirst().shop)) {
            var wanted =
                    jobs.stream().filter(job -> endpoint.wants(type(job.state))).toList();
            wanted.forEach(job -> write(endpoint, type(job.state), about(job, why.apply(job))));
            if (!wanted.isEmpty()) background.nudge(post, endpoint.id);
        }
    }

    /// A message that says nothing but that the line works.
    WebhookDelivery ping(WebhookEndpoint endpoint) {
        var delivery = write(endpoint, PING, JSON.createObjectNode().put("webhook", endpoint.id));
        background.nudge(post, endpoint.id);
        return delivery;
    }

    static String type(JobState state) {
        return "print_job." + state.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode about(PrintJob job, String why) {
        return JSON.createObjectNode()
                .put("job", job.id)
                .put("state", job.state.toString())
                .put("event", job.revision)
                .put("order", job.number)
                .put("line", job.line)
                .put("product", job.product)
                .put("size", job.size)
                .put("material", job.material)
                .put("quantity", job.quantity)
                .put("kinds", job.kinds)
                .put("dueAt", job.dueAt.toString())
                .put("why", why)
                .put("href", "/api/print-jobs/" + job.id);
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
