package org.makeready.batches;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.makeready.batches.rows.BatchRow;
import org.makeready.batches.rows.RowProblem;
import org.makeready.choices.ChoicesColumn;

/// The rows of batches that were checked, in the database. Asked for a few hundred at a time, never all.
@ApplicationScoped
class BatchRows {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final TypeReference<List<RowProblem>> PROBLEMS = new TypeReference<>() {};
    private static final String SEEN = "select position, choices, problems from batch_row where batch = ? and ";

    private final DataSource database;

    BatchRows(DataSource database) {
        this.database = database;
    }

    /// Joins the caller's transaction.
    void add(String batch, List<BatchRow> rows) {
        with(
                "insert into batch_row (choices, problems, batch, position) values (cast(? as json), cast(? as json), ?, ?)",
                statement -> {
                    for (var row : rows) {
                        fill(statement, batch, row);
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }

    /// Joins the caller's transaction.
    void replace(String batch, BatchRow row) {
        with(
                "update batch_row set choices = cast(? as json), problems = cast(? as json) where batch = ? and position = ?",
                statement -> {
                    fill(statement, batch, row);
                    return statement.executeUpdate();
                });
    }

    /// Joins the caller's transaction.
    void removeAll(String batch) {
        with("delete from batch_row where batch = ?", statement -> {
            statement.setString(1, batch);
            return statement.executeUpdate();
        });
    }

    private static void fill(PreparedStatement statement, String batch, BatchRow row) throws SQLException {
        statement.setString(1, ChoicesColumn.write(row.choices()));
        statement.setString(2, row.problems().isEmpty() ? null : written(row.problems()));
        statement.setString(3, batch);
        statement.setInt(4, row.number());
    }

    Optional<BatchRow> row(String batch, int number) {
        return rows(SEEN + "position = ?", batch, number, 1).stream().findFirst();
    }

    /// Those after this one that can be printed, in their order.
    List<BatchRow> printable(String batch, int after, int limit) {
        return rows(SEEN + "position > ? and problems is null order by position", batch, after, limit);
    }

    List<BatchRow> faulty(String batch, int after, int limit) {
        return rows(SEEN + "position > ? and problems is not null order by position", batch, after, limit);
    }

    private List<BatchRow> rows(String query, String batch, int number, int limit) {
        return with(query + " limit " + limit, statement -> {
            statement.setString(1, batch);
            statement.setInt(2, number);
            var rows = new ArrayList<BatchRow>();
            try (var found = statement.executeQuery()) {
                while (found.next()) rows.add(row(found));
            }
            return rows;
        });
    }

    private static BatchRow row(ResultSet found) throws SQLException {
        var problems = found.getString(3);
        return new BatchRow(
                found.getInt(1), ChoicesColumn.read(found.getString(2)), problems == null ? List.of() : read(problems));
    }

    private static String written(List<RowProblem> problems) {
        try {
            return JSON.writeValueAsString(problems);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<RowProblem> read(String problems) {
        try {
            return JSON.readValue(problems, PROBLEMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read the stored problems", e);
        }
    }

    private interface StatementWork<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String query, StatementWork<T> work) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(query)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
