package org.makeready.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.Test;

/// See `docs/decisions/sql.md`.
class SqlAccessTest {
    @Test
    void sql_is_reached_in_one_way() {
        assertEquals(
                List.of(),
                MainClasses.ALL.stream()
                        .flatMap(c -> SqlRules.broken(c).stream())
                        .toList());
    }

    @Test
    void every_other_way_is_found() {
        var name = Offender.class.getName();
        var offender = CompiledClass.read(Path.of("target/test-classes/" + name.replace('.', '/') + ".class"));
        assertEquals(
                List.of(
                        name + " knows java.sql.Connection",
                        name + " knows java.sql.PreparedStatement",
                        name + " knows java.sql.SQLException",
                        name + " knows org.jdbi.v3.core.Handle",
                        name + " calls jakarta.persistence.EntityManager.createNativeQuery",
                        name + " reads rows as Object[]"),
                SqlRules.broken(offender));
    }

    /// Does what it must not, and what it may: use a statement it was given.
    @SuppressWarnings("unused")
    private static final class Offender {
        Object first(EntityManager database) {
            return database.createQuery("select 1, 2", Object[].class)
                    .getResultList()
                    .getFirst()[0];
        }

        void update(EntityManager database) {
            database.createNativeQuery("delete from t").executeUpdate();
        }

        void update(Connection connection) throws SQLException {
            connection.prepareStatement("delete from t").close();
        }

        Query query(Handle handle) {
            return handle.createQuery("select 1");
        }
    }
}
