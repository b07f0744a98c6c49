package org.makeready.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.makeready.platform.database.Sql;
import org.makeready.platform.work.RecurringTask;

/// Forgets entries that are gone, long after every node has seen that they are.
@ApplicationScoped
class RemovedEntrySweep implements RecurringTask {
    private static final Duration EVERY = Duration.ofHours(1);
    private final Sql sql;

    RemovedEntrySweep(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "forget-gone-entries";
    }

    @Override
    public Duration interval() {
        return EVERY;
    }

    @Override
    public void run() {
        sql.update("delete from catalog_gone where gone_at < now() - interval '1 day'")
                .execute();
    }
}
