package org.makeready.versions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.makeready.platform.database.Sql;

@QuarkusTest
class SqlTest {
    /// More than there are connections, so that one that is kept is missed.
    private static final int OFTEN = 30;

    @Inject
    Sql sql;

    @Inject
    EntityManager entities;

    private final String name = "sql-test-" + UUID.randomUUID();

    private enum Kind {
        EARLY_BIRD;

        @Override
        public String toString() {
            return "early-bird";
        }
    }

    record Everything(
            String text,
            Integer nothing,
            boolean flag,
            long big,
            Instant atNoon,
            byte[] bytes,
            Kind kind,
            List<String> words) {}

    @Test
    void rows_become_records() {
        var noon = Instant.parse("2026-06-01T12:00:00.123456Z");
        var read = sql.query("""
                select :text::text as text, :nothing::integer as nothing, 1 <2 and 3> 2 as flag, 5000000000 as big,
                    :noon::timestamptz as at_noon, '\\x0102'::bytea as bytes, :kind::text as kind, :words::text[] as words""")
                .bind("text", "ä:b")
                .bind("nothing", (Integer) null)
                .bind("noon", noon)
                .bind("kind", Kind.EARLY_BIRD)
                .bindArray("words", String.class, List.of("a", "b,\"c"))
                .mapTo(Everything.class)
                .one();
        assertEquals("ä:b", read.text());
        assertNull(read.nothing());
        assertEquals(true, read.flag());
        assertEquals(5_000_000_000L, read.big());
        assertEquals(noon, read.atNoon());
        assertArrayEquals(new byte[] {1, 2}, read.bytes());
        assertEquals(Kind.EARLY_BIRD, read.kind());
        assertEquals(List.of("a", "b,\"c"), read.words());
        assertEquals(
                "early-bird",
                sql.query("select :kind::text")
                        .bind("kind", Kind.EARLY_BIRD)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void statements_use_the_connection_and_transaction_of_hibernate() {
        rollingBack(() -> {
            var hibernates = entities.createNativeQuery("select pg_backend_pid()", Integer.class)
                    .getSingleResult();
            assertEquals(
                    hibernates,
                    sql.query("select pg_backend_pid()").mapTo(Integer.class).one());
            addVersion();
            assertEquals(1, versions());
        });
        assertEquals(0, versions());
    }

    @Test
    void changes_of_entities_are_seen_by_statements() {
        rollingBack(() -> {
            addVersion();
            entities.persist(life());
            assertEquals(
                    "draft",
                    sql.query("select stage from template_life where slug = :name")
                            .bind("name", name)
                            .mapTo(String.class)
                            .one());
        });
    }

    @Test
    void changes_of_entities_are_written_before_updates() {
        rollingBack(() -> {
            addVersion();
            entities.persist(life());
            assertEquals(
                    1,
                    sql.update("update template_life set stage = 'in-review' where slug = :name")
                            .bind("name", name)
                            .execute());
        });
    }

    @Test
    void time_and_locks_do_not_write_changes_of_entities() {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.persist(life()); // of a version that is not there: it is refused when it is written
            sql.time();
            sql.lock(name);
            assertThrows(ConstraintViolationException.class, entities::flush);
            QuarkusTransaction.rollback();
            QuarkusTransaction.begin();
        });
    }

    @Test
    void locked_name_is_free_after_the_transaction() {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.lock(name);
            assertFalse(QuarkusTransaction.requiringNew().call(this::canLock));
        });
        assertEquals(true, QuarkusTransaction.requiringNew().call(this::canLock));
    }

    private boolean canLock() {
        return sql.query("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                .bind("name", name)
                .mapTo(Boolean.class)
                .one();
    }

    @Test
    void time_is_that_of_the_database() {
        var before = sql.query("select clock_timestamp()").mapTo(Instant.class).one();
        var time = sql.time();
        assertFalse(time.isBefore(before));
        assertFalse(time.isAfter(before.plus(Duration.ofMinutes(1))));
    }

    @Test
    void failed_statement_says_its_text_and_no_values() {
        var failed = assertThrows(
                JdbiException.class,
                () -> sql.query("select nonsense where :name = ''")
                        .bind("name", name)
                        .mapTo(String.class)
                        .one());
        assertTrue(failed.getMessage().contains("select nonsense where :name"), failed.getMessage());
        assertFalse(failed.getMessage().contains(name), failed.getMessage());
    }

    @Test
    void statements_give_their_connection_back() {
        for (int i = 0; i < OFTEN; i++) {
            versions();
            sql.update("delete from login_attempt where since < '1970-01-01'").execute();
            sql.batch("delete from login_attempt where tries = :tries").execute();
            fails(() -> sql.query("select nonsense").mapTo(String.class).list());
            fails(() -> sql.query("select :missing").mapTo(String.class).list());
            fails(() -> sql.query("select 'x'").mapTo(Integer.class).one());
            fails(() -> sql.query("select 1 as other").mapTo(Everything.class).one());
            fails(() -> sql.query("values (1), (2)").mapTo(Integer.class).findOne());
            fails(() ->
                    sql.query("select 1").bind("unused", 1).mapTo(Integer.class).one());
            fails(() -> sql.update("delete from login_attempt where nonsense").execute());
            fails(() -> sql.batch("delete from login_attempt where nonsense = :x")
                    .bind("x", 1)
                    .add()
                    .execute());
        }
    }

    private static void fails(Executable statement) {
        assertThrows(RuntimeException.class, statement);
    }

    private void addVersion() {
        sql.update("""
                insert into template_version (slug, version, hash, product, files, imported_at)
                values (:name, 1, repeat('0', 64), 'sticker', '{}', now())""").bind("name", name).execute();
    }

    private VersionLifecycle life() {
        return VersionLifecycle.draft(new VersionLifecycle.Id(name, 1), "somebody", List.of(), Instant.EPOCH);
    }

    private long versions() {
        return sql.query("select count(*) from template_version where slug = :name")
                .bind("name", name)
                .mapTo(Long.class)
                .one();
    }

    private static void rollingBack(Runnable action) {
        QuarkusTransaction.begin();
        try {
            action.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
