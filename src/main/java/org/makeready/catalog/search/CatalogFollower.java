package org.makeready.catalog.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.makeready.catalog.index.CatalogIndex;
import org.makeready.catalog.index.Entry;
import org.makeready.catalog.tags.PlainWords;
import org.makeready.platform.database.Sql;

/// Keeps this node's index like the tables that all nodes share. What this node changes is seen by its next search,
/// what others change within [#EVERY].
///
/// Rows carry the number of the transaction that wrote them. Those older than the oldest transaction open at the last
/// look have been seen; all others are looked at again, whatever order they were committed in.
@Singleton
class CatalogFollower {
    static final Duration EVERY = Duration.ofMillis(200);
    private static final Logger LOG = Logger.getLogger(CatalogFollower.class);
    /// After so long entries may have gone unseen: those are not remembered for ever.
    private static final Duration TOO_LATE = Duration.ofHours(12);
    private static final int FIRST_OF_ARRAY = 20;
    private static final int LEAST_BURIED = 10_000;
    static final String ENTRIES = """
            select e.id, array_send(e.terms) as terms, array_send(e.labels) as labels, array_send(e.colours) as colours,
                   (extract(epoch from e.published_at) * 1000000)::bigint as published,
                   (e.price * 100)::bigint as price,
                   coalesce(s.sold, 0) as sold, e.title, e.changed::text
            from catalog_entry e left join catalog_sales s using (slug) where e.changed >= :horizon::xid8""";
    private static final int ROWS_AT_ONCE = 2_000;
    /// A million entries at the start take some ten seconds.
    private static final int READING_SECONDS = 3_600;

    private final Sql sql;
    private final Labels labels;
    private final TransactionSynchronizationRegistry transaction;
    private final Map<Integer, String> seen = new HashMap<>();
    private final Set<Integer> told = new HashSet<>();
    private volatile CatalogIndex index = new CatalogIndex();
    private final AtomicLong changesHere = new AtomicLong();
    private volatile long changesSeen;
    private volatile long lookedAt = System.nanoTime();
    private volatile boolean stopped;
    private String horizon = "0";

    CatalogFollower(Sql sql, Labels labels, TransactionSynchronizationRegistry transaction) {
        this.sql = sql;
        this.labels = labels;
        this.transaction = transaction;
    }

    /// After the import, which writes much, and before the first question.
    void atStart(@Observes @Priority(200) StartupEvent start) {
        refresh();
        index.trim();
        Thread.ofVirtual().name("catalog-follower").start(this::follow);
    }

    void atStop(@Observes ShutdownEvent stop) {
        stopped = true;
    }

    /// The catalog as it is now, what this node has changed included.
    CatalogIndex index() {
        if (changesSeen < changesHere.get()) refresh();
        return index;
    }

    /// The present transaction changes the catalog.
    void registerChange() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            changesHere.incrementAndGet();
            return;
        }
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                changesHere.incrementAndGet();
            }
        });
    }

    /// How long ago the tables were last looked at.
    Duration lag() {
        return Duration.ofNanos(System.nanoTime() - lookedAt);
    }

    private void follow() {
        boolean failed = false;
        while (!stopped) {
            try {
                long start = System.nanoTime();
                refresh();
                Thread.sleep(EVERY.plusNanos(System.nanoTime() - start));
                failed = false;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!failed && !stopped) LOG.warn("Cannot read changes of the catalog; trying again", e);
                failed = true;
            }
        }
    }

    private synchronized void refresh() {
        long changes = changesHere.get();
        var open = sql.query("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .mapTo(String.class)
                .one();
        if (index.buried() > Math.max(LEAST_BURIED, index.size() / 2) || lag().compareTo(TOO_LATE) > 0) rebuild(open);
        each(EntryRow.class, ENTRIES, horizon, row -> add(row, index, open));
        each(Integer.class, """
                select g.id from catalog_gone g
                where changed >= :horizon::xid8 and not exists (select 1 from catalog_entry e
                    where e.id = g.id)""", horizon, id -> index.remove(id));
        each(SoldEntry.class, """
                select e.id, s.sold from catalog_sales s join catalog_entry e using (slug)
                where s.changed >= :horizon::xid8""", horizon, entry -> index.sold(entry.id(), entry.sold()));
        if (!open.equals(horizon)) seen.values().removeIf(changed -> before(changed, open));
        horizon = open;
        changesSeen = changes;
        lookedAt = System.nanoTime();
    }

    /// Reads everything again, without what is buried.
    private void rebuild(String open) {
        var fresh = new CatalogIndex();
        seen.clear();
        told.clear();
        each(EntryRow.class, ENTRIES, "0", row -> add(row, fresh, open));
        fresh.trim();
        index = fresh;
    }

    /// Rows that are too many to hold, some at a time, which needs a transaction.
    private <T> void each(Class<T> type, String query, String horizon, Consumer<T> taking) {
        QuarkusTransaction.requiringNew()
                .timeout(READING_SECONDS)
                .run(() -> sql.query(query)
                        .bind("horizon", horizon)
                        .setFetchSize(ROWS_AT_ONCE)
                        .mapTo(type)
                        .forEach(taking));
    }

    record SoldEntry(int id, int sold) {}

    record EntryRow(
            int id,
            byte[] terms,
            byte[] labels,
            byte[] colours,
            long published,
            long price,
            int sold,
            String title,
            String changed) {}

    private void add(EntryRow row, CatalogIndex into, String open) {
        if (row.changed().equals(seen.get(row.id()))) return;
        if (!before(row.changed(), open)) seen.put(row.id(), row.changed());
        var entry = new Entry(
                row.id(),
                numbers(row.terms()),
                numbers(row.labels()),
                numbers(row.colours()),
                row.published(),
                row.price(),
                row.sold(),
                PlainWords.of(row.title()).getBytes(StandardCharsets.UTF_8));
        for (int label : entry.labels())
            if (told.add(label)) into.label(label, labels.label(label).facet());
        into.put(entry);
    }

    private static boolean before(String transaction, String other) {
        return Long.parseUnsignedLong(transaction) < Long.parseUnsignedLong(other);
    }

    /// What `array_send` makes of an array of integers: a head, then length and value of each.
    private static int[] numbers(byte[] sent) {
        int count = sent.length < FIRST_OF_ARRAY ? 0 : (sent.length - FIRST_OF_ARRAY) / 8;
        var numbers = new int[count];
        var bytes = ByteBuffer.wrap(sent);
        for (int i = 0; i < count; i++) numbers[i] = bytes.getInt(FIRST_OF_ARRAY + 8 * i + 4);
        return numbers;
    }
}
