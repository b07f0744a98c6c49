package org.makeready.platform.database;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// Plain SQL with its values in order; joins the caller's transaction. Lists of strings and numbers become arrays.
@Singleton
public class Sql {
    private static final int AT_ONCE = 2_000;
    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(RowReader<T> reading, String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            var rows = new ArrayList<T>();
            try (var found = statement.executeQuery()) {
                while (found.next()) rows.add(reading.read(found));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Rows that are too many to hold, a few at a time. Outside of a transaction.
    public void each(RowConsumer taking, String sql, Object... values) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(AT_ONCE);
                fill(statement, values);
                try (var found = statement.executeQuery()) {
                    while (found.next()) taking.accept(found);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public int update(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof List<?> list ? array(statement, list) : values[i]);
        }
    }

    private static Object array(PreparedStatement statement, List<?> list) throws SQLException {
        boolean numbers = !list.isEmpty() && list.getFirst() instanceof Integer;
        return statement.getConnection().createArrayOf(numbers ? "integer" : "text", list.toArray());
    }
}
