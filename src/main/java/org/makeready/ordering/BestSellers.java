package org.makeready.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.makeready.catalog.search.Sales;
import org.makeready.platform.database.Sql;
import org.makeready.platform.work.RecurringTask;

/// Tells the catalog every few minutes what was ordered in the last months, so that it can be sorted by it.
@ApplicationScoped
class BestSellers implements RecurringTask {
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration LATELY = Duration.ofDays(90);
    private final Sql sql;
    private final Sales sales;
    private final Clock clock;

    BestSellers(Sql sql, Sales sales, Clock clock) {
        this.sql = sql;
        this.sales = sales;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "count-best-sellers";
    }

    @Override
    public Duration interval() {
        return EVERY;
    }

    record SoldTemplate(String template, int pieces) {}

    @Override
    @Transactional
    public void run() {
        sales.replaceAll(sql.query("""
                select template, least(sum(quantity), 2147483647) as pieces
                from order_line l join placed_order o on o.id = l.placed_order
                where o.placed_at > :since and o.state <> 'cancelled' group by template""")
                .bind("since", clock.instant().minus(LATELY))
                .mapTo(SoldTemplate.class)
                .collectToMap(SoldTemplate::template, SoldTemplate::pieces));
    }
}
