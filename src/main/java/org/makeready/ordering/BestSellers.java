package org.makeready.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.makeready.catalog.search.Sales;
import org.makeready.platform.work.RecurringTask;

/// Tells the catalog every few minutes what was ordered in the last months, so that it can be sorted by it.
@ApplicationScoped
class BestSellers implements RecurringTask {
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration LATELY = Duration.ofDays(90);
    private final EntityManager database;
    private final Sales sales;
    private final Clock clock;

    BestSellers(EntityManager database, Sales sales, Clock clock) {
        this.database = database;
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

    @Override
    @Transactional
    public void run() {
        @SuppressWarnings("unchecked")
        List<Object[]> sold = database.createNativeQuery("""
                select template, least(sum(quantity), 2147483647) from order_line l join placed_order o on o.id = l.placed_order
                where o.placed_at > :since and o.state <> 'cancelled' group by template""")
                .setParameter("since", clock.instant().minus(LATELY))
                .getResultList();
        var pieces = new HashMap<String, Integer>();
        sold.forEach(row -> pieces.put((String) row[0], ((Number) row[1]).intValue()));
        sales.replaceAll(pieces);
    }
}
