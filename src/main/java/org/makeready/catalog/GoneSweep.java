package org.makeready.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.makeready.platform.BackgroundRound;

/// Forgets entries that are gone, long after every node has seen that they are.
@ApplicationScoped
class GoneSweep implements BackgroundRound {
    private static final Duration EVERY = Duration.ofHours(1);
    private final Rows rows;

    GoneSweep(Rows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "forget-gone-entries";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void go() {
        rows.change("delete from catalog_gone where gone_at < now() - interval '1 day'");
    }
}
