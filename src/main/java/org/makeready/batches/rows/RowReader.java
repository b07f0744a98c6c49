package org.makeready.batches.rows;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.makeready.press.template.Template;

/// Reads the rows of a file that was sent, one by one: however long it is, one row is in memory.
public interface RowReader extends Closeable {
    /// Forms rows are sent in.
    enum FileType {
        CSV,
        JSON;

        public RowReader open(InputStream file, Template template) throws IOException, UnreadableRows {
            return switch (this) {
                case CSV -> CsvRowReader.open(file, template);
                case JSON -> JsonRowReader.open(file);
            };
        }
    }

    /// What columns are called.
    RowColumns columns();

    /// The next row; empty after the last.
    ///
    /// @throws UnreadableRows when the file cannot be read any further
    Optional<BatchRow> next() throws IOException, UnreadableRows;
}
