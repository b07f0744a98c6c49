package org.makeready.batches;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.makeready.batches.rows.BatchRow;
import org.makeready.batches.rows.RowProblem;
import org.makeready.choices.ChoicesColumn;
import org.makeready.platform.database.Sql;

/// The rows of batches that were checked, in the database. Asked for a few hundred at a time, never all.
@ApplicationScoped
class BatchRows {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final TypeReference<List<RowProblem>> PROBLEMS = new TypeReference<>() {};

    private final Sql sql;

    BatchRows(Sql sql) {
        this.sql = sql;
    }

    record StoredRow(int position, String choices, String problems) {
        static StoredRow of(BatchRow row) {
            return new StoredRow(
                    row.number(),
                    ChoicesColumn.write(row.choices()),
                    row.problems().isEmpty() ? null : written(row.problems()));
        }

        BatchRow row() {
            return new BatchRow(
                    position, ChoicesColumn.read(choices), problems == null ? List.of() : BatchRows.read(problems));
        }
    }

    /// Joins the caller's transaction.
    void add(String batch, List<BatchRow> rows) {
        var stored = rows.stream().map(StoredRow::of).toList();
        var insert = sql.batch("""
                insert into batch_row (batch, position, choices, problems)
                values (:batch, :position, cast(:choices as json), cast(:problems as json))""");
        stored.forEach(row -> bound(insert, batch, row).add());
        insert.execute();
    }

    /// Joins the caller's transaction.
    void replace(String batch, BatchRow row) {
        var stored = StoredRow.of(row);
        bound(sql.update("""
                update batch_row set choices = cast(:choices as json), problems = cast(:problems as json)
                where batch = :batch and position = :position"""), batch, stored).execute();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, String batch, StoredRow row) {
        return statement
                .bind("batch", batch)
                .bind("position", row.position())
                .bind("choices", row.choices())
                .bind("problems", row.problems());
    }

    /// Joins the caller's transaction.
    void removeAll(String batch) {
        sql.update("delete from batch_row where batch = :batch")
                .bind("batch", batch)
                .execute();
    }

    Optional<BatchRow> row(String batch, int number) {
        return rows("position = :position", batch, number, 1).stream().findFirst();
    }

    /// Those after this one that can be printed, in their order.
    List<BatchRow> printable(String batch, int after, int limit) {
        return rows("position > :position and problems is null", batch, after, limit);
    }

    List<BatchRow> faulty(String batch, int after, int limit) {
        return rows("position > :position and problems is not null", batch, after, limit);
    }

    private List<BatchRow> rows(String condition, String batch, int position, int limit) {
        return sql.query("""
                select position, choices, problems from batch_row where batch = :batch and %s
                order by position limit :limit""".formatted(condition))
                .bind("batch", batch)
                .bind("position", position)
                .bind("limit", limit)
                .mapTo(StoredRow.class)
                .map(StoredRow::row)
                .list();
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
}
