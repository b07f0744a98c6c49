package org.makeready.merchandising;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.makeready.platform.BackgroundTask;

/// Publishing at a time somebody chose. It goes with the letters rather than with the press: it takes moments, and must
/// not wait behind a run of a hundred thousand pieces.
@ApplicationScoped
class Publication implements BackgroundTask {
    private final VersionDesk desk;

    Publication(VersionDesk desk) {
        this.desk = desk;
    }

    String instance(TemplateLife.Id id) {
        return id.slug() + "/" + id.version();
    }

    @Override
    public String name() {
        return "template-publication";
    }

    @Override
    public Lane lane() {
        return Lane.POST;
    }

    @Override
    public Optional<Instant> run(String instance) {
        int slash = instance.indexOf('/');
        return desk.due(
                new TemplateLife.Id(instance.substring(0, slash), Integer.parseInt(instance.substring(slash + 1))));
    }
}
