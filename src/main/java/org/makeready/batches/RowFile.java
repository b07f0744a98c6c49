package org.makeready.batches;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.makeready.press.template.Template;

/// Reads the rows of a file that was sent, one by one: however long it is, one row is in memory.
interface RowFile extends Closeable {
    /// Forms rows are sent in.
    enum Form {
        CSV,
        JSON;

        RowFile open(InputStream file, Template template) throws IOException, UnreadableRows {
            return switch (this) {
                case CSV -> CsvRows.open(file, template);
                case JSON -> JsonRows.open(file);
            };
        }
    }

    /// What columns are called.
    Columns columns();

    /// The next row; empty after the last.
    ///
    /// @throws UnreadableRows when the file cannot be read any further
    Optional<Row> next() throws IOException, UnreadableRows;
}
