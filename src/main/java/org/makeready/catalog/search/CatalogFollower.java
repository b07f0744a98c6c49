package org.makeready.catalog.search;

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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
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
            select e.id, array_send(e.terms), array_send(e.labels), array_send(e.colours), (extract(epoch from e.published_at) * 1000000)::bigint,
                   (e.price * 100)::bigint, coalesce(s.sold, 0), e.title, e.changed::text
            from catalog_entry e left join catalog_sales s using (slug) where e.changed >= ?::xid8""";

    private final Sql rows;
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

    CatalogFollower(Sql rows, Labels labels, TransactionSynchronizationRegistry transaction) {
        this.rows = rows;
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
        var open = rows.list(row -> row.getString(1), "select pg_snapshot_xmin(pg_current_snapshot())::text")
                .getFirst();
        if (index.buried() > Math.max(LEAST_BURIED, index.size() / 2) || lag().compareTo(TOO_LATE) > 0) rebuild(open);
        rows.each(row -> add(row, index, open), ENTRIES, horizon);
        rows.each(
                row -> index.remove(row.getInt(1)),
                "select g.id from catalog_gone g where changed >= ?::xid8 and not exists (select 1 from catalog_entry e where e.id = g.id)",
                horizon);
        rows.each(
                row -> index.sold(row.getInt(1), row.getInt(2)),
                "select e.id, s.sold from catalog_sales s join catalog_entry e using (slug) where s.changed >= ?::xid8",
                horizon);
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
        rows.each(row -> add(row, fresh, open), ENTRIES, "0");
        fresh.trim();
        index = fresh;
    }

    private void add(ResultSet row, CatalogIndex into, String open) throws SQLException {
        var changed = row.getString(9);
        if (changed.equals(seen.get(row.getInt(1)))) return;
        if (!before(changed, open)) seen.put(row.getInt(1), changed);
        var entry = new Entry(
                row.getInt(1),
                numbers(row.getBytes(2)),
                numbers(row.getBytes(3)),
                numbers(row.getBytes(4)),
                row.getLong(5),
                row.getLong(6),
                row.getInt(7),
                PlainWords.of(row.getString(8)).getBytes(StandardCharsets.UTF_8));
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
