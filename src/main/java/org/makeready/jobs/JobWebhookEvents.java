package org.makeready.jobs;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.makeready.webhooks.WebhookEvent;
import org.makeready.webhooks.WebhookEventTypes;

/// What webhooks say about jobs. A job has no shop while it is approved: nobody is notified of that.
@ApplicationScoped
class JobWebhookEvents implements WebhookEventTypes {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Set<String> types() {
        return EnumSet.complementOf(EnumSet.of(JobState.APPROVED)).stream()
                .map(JobWebhookEvents::type)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static WebhookEvent of(PrintJob job, String why) {
        var data = JSON.createObjectNode()
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
        return new WebhookEvent(type(job.state), data);
    }

    private static String type(JobState state) {
        return "print_job." + state.name().toLowerCase(Locale.ROOT);
    }
}
