package org.makeready.merchandising;

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
import org.makeready.platform.BackgroundTask;
import org.makeready.press.template.Template;
import org.makeready.studio.PinnedDesigns;
import org.makeready.studio.PressRoom;

/// Composes saved designs on the version they are made of and on a newer one, some dozens in one transaction, which
/// also writes down how far it came: a node that dies leaves the rest to another. After a few seconds it makes room for
/// other work.
@ApplicationScoped
class TimeTravelWork implements BackgroundTask {
    private static final Logger LOG = Logger.getLogger(TimeTravelWork.class);
    private static final int AT_ONCE = 40, TRIES = 6;
    private static final Duration TURN = Duration.ofSeconds(5);
    private final TimeTravels travels;
    private final PinnedDesigns designs;
    private final Templates templates;
    private final PressRoom pressRoom;
    private final Clock clock;

    TimeTravelWork(TimeTravels travels, PinnedDesigns designs, Templates templates, PressRoom pressRoom, Clock clock) {
        this.travels = travels;
        this.designs = designs;
        this.templates = templates;
        this.pressRoom = pressRoom;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "time-travel";
    }

    @Override
    public Lane lane() {
        return Lane.PRESS;
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
            if (!some(newer.get(), version)) return Optional.empty();
        } while (clock.instant().isBefore(end));
        return Optional.of(clock.instant());
    }

    /// @return whether there is more to do
    private boolean some(Template newer, int version) {
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> {
            var last = travels.held(newer.slug(), version);
            if (last.isEmpty()) return false;
            var some = designs.behind(newer.slug(), version, last.get(), AT_ONCE);
            if (some.isEmpty()) {
                travels.end(newer.slug(), version);
                return false;
            }
            var older = new HashMap<Integer, Template>();
            for (var design : some) travels.add(newer.slug(), version, design, travelled(newer, older, design));
            travels.advance(newer.slug(), version, some.getLast().id(), some.size());
            return true;
        });
    }

    private Travelled travelled(Template newer, Map<Integer, Template> older, PinnedDesigns.Pinned design) {
        var pinned = older.computeIfAbsent(
                design.version(),
                number -> templates.version(newer.slug(), number).orElseThrow());
        return Travelled.of(
                pressRoom.compose(pinned, design.choices(), design.pictures()),
                pressRoom.compose(newer, design.choices(), design.pictures()));
    }

    @Override
    public Optional<Instant> failed(String instance, int failures, Instant now) {
        if (failures < TRIES) return BackgroundTask.super.failed(instance, failures, now);
        LOG.errorf("Designs could not be compared with %s after %d attempts", instance, failures);
        return Optional.empty();
    }
}
