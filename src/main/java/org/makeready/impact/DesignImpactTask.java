package org.makeready.impact;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.makeready.catalog.Templates;
import org.makeready.designs.PinnedDesigns;
import org.makeready.drawing.Renderer;
import org.makeready.platform.work.BackgroundTask;
import org.makeready.press.template.Template;

/// Composes saved designs on the version they are made of and on a newer one, some dozens in one transaction, which
/// also writes down how far it came: a node that dies leaves the rest to another. After a few seconds it makes room for
/// other work.
@ApplicationScoped
class DesignImpactTask implements BackgroundTask {
    private static final Logger LOG = Logger.getLogger(DesignImpactTask.class);
    private static final int AT_ONCE = 40, TRIES = 6;
    private static final Duration TURN = Duration.ofSeconds(5);
    private final DesignImpacts impacts;
    private final PinnedDesigns designs;
    private final Templates templates;
    private final Renderer renderer;
    private final Clock clock;

    DesignImpactTask(
            DesignImpacts impacts, PinnedDesigns designs, Templates templates, Renderer renderer, Clock clock) {
        this.impacts = impacts;
        this.designs = designs;
        this.templates = templates;
        this.renderer = renderer;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "time-travel";
    }

    @Override
    public TaskQueue queue() {
        return TaskQueue.COMPUTING;
    }

    /// Such as `birthday-balloons 3`.
    static String instance(String slug, int version) {
        return slug + " " + version;
    }

    @Override
    public Optional<Instant> run(String instance) {
        int space = instance.lastIndexOf(' ');
        var slug = instance.substring(0, space);
        int version = Integer.parseInt(instance.substring(space + 1));
        var newer = templates.version(slug, version);
        if (newer.isEmpty()) return Optional.empty();
        var end = clock.instant().plus(TURN);
        do {
            if (!compareSome(newer.get(), version)) return Optional.empty();
        } while (clock.instant().isBefore(end));
        return Optional.of(clock.instant());
    }

    /// @return whether there is more to do
    private boolean compareSome(Template newer, int version) {
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> {
            var last = impacts.lockProgress(newer.slug(), version);
            if (last.isEmpty()) return false;
            var some = designs.olderThan(newer.slug(), version, last.get(), AT_ONCE);
            if (some.isEmpty()) {
                impacts.finish(newer.slug(), version);
                return false;
            }
            var older = new HashMap<Integer, Template>();
            for (var design : some) impacts.add(newer.slug(), version, design, compare(newer, older, design));
            impacts.advance(newer.slug(), version, some.getLast().id(), some.size());
            return true;
        });
    }

    private DesignImpact compare(Template newer, Map<Integer, Template> older, PinnedDesigns.PinnedDesign design) {
        var pinned = older.computeIfAbsent(
                design.version(),
                number -> templates.version(newer.slug(), number).orElseThrow());
        return DesignImpact.of(
                renderer.compose(pinned, design.choices(), design.pictures()),
                renderer.compose(newer, design.choices(), design.pictures()));
    }

    @Override
    public Optional<Instant> retryAt(String instance, int failures, Instant now) {
        if (failures < TRIES) return BackgroundTask.super.retryAt(instance, failures, now);
        LOG.errorf("Designs could not be compared with %s after %d attempts", instance, failures);
        return Optional.empty();
    }
}
