package org.makeready.batches.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.makeready.press.design.Choices;
import org.makeready.press.design.PictureChoice;
import org.makeready.press.template.Template;

/// The rows of a table (RFC 4180): headings first, then one row each. An empty cell of a text is an empty text; an
/// empty cell of anything else leaves it as it is for the whole batch.
final class CsvRowReader implements RowReader {
    private static final CsvFactory FACTORY = CsvFactory.builder()
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(BatchLimits.CELL)
                    .build())
            .build();
    private static final Map<String, Boolean> ANSWERS =
            Map.of("true", true, "yes", true, "1", true, "x", true, "false", false, "no", false, "0", false);

    private final CsvParser parser;
    private RowColumns columns;
    private int number;

    private CsvRowReader(CsvParser parser) {
        this.parser = parser;
    }

    static CsvRowReader open(InputStream file, Template template) throws IOException, UnreadableRows {
        try {
            var text = CsvText.open(file);
            var parser = FACTORY.createParser(text.reader());
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(text.separator()));
            var rows = new CsvRowReader(parser);
            var headings = rows.cells()
                    .orElseThrow(() -> new UnreadableRows(
                            "/", "no-rows", "The file is empty.", "The first line must contain the column names."));
            if (headings.count > BatchLimits.COLUMNS) throw tooManyColumns(headings.count);
            rows.columns = RowColumns.of(headings.cells, template);
            return rows;
        } catch (CharacterCodingException e) {
            throw notUtf8(0);
        }
    }

    /// A line of the table.
    ///
    /// @param cells as many as there may be
    /// @param count how many there are
    private record TableLine(List<String> cells, int count) {}

    @Override
    public RowColumns columns() {
        return columns;
    }

    @Override
    public Optional<BatchRow> next() throws IOException, UnreadableRows {
        return cells().map(line -> row(++number, line));
    }

    private Optional<TableLine> cells() throws IOException, UnreadableRows {
        try {
            if (parser.nextToken() == null) return Optional.empty();
            var cells = new ArrayList<String>();
            int count = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (count++ < BatchLimits.COLUMNS) cells.add(parser.getText());
            }
            return Optional.of(new TableLine(cells, count));
        } catch (StreamConstraintsException e) {
            throw new UnreadableRows(
                    "/rows/" + (number + 1),
                    "cell-too-long",
                    "A cell in row %d has more than %,d characters.".formatted(number + 1, BatchLimits.CELL),
                    "Look for a missing closing quotation mark in this row or the row before.");
        } catch (CharacterCodingException e) {
            throw notUtf8(number + 1);
        } catch (JsonProcessingException e) {
            throw new UnreadableRows(
                    "/rows/" + (number + 1),
                    "malformed-csv",
                    "Row %d is not valid CSV: %s."
                            .formatted(number + 1, RowColumns.displayText(e.getOriginalMessage())),
                    "Put quotation marks around cells that contain separators, "
                            + "line breaks or quotation marks, and double the quotation marks inside.");
        }
    }

    private BatchRow row(int row, TableLine line) {
        var problems = new ArrayList<RowProblem>();
        var sections = new TreeMap<RowColumns.ChoiceSection, Map<String, String>>();
        var pictures = new TreeMap<String, PictureChoice>();
        var options = new TreeMap<String, Boolean>();
        if (line.count != columns.list().size()) problems.add(wrongCount(line.count));
        for (int i = 0; i < Math.min(line.cells.size(), columns.list().size()); i++) {
            var column = columns.list().get(i);
            var cell = line.cells.get(i);
            switch (column.section()) {
                case OPTIONS -> readOption(column, cell, options, problems);
                case TEXTS -> addChoice(column, cell, sections);
                case INKS, FONTS -> {
                    if (!cell.isBlank()) addChoice(column, cell.strip(), sections);
                }
                case PICTURES -> {
                    if (!cell.isBlank()) pictures.put(column.slot(), PictureChoice.of(cell.strip()));
                }
            }
        }
        var choices = Choices.of(
                sections.getOrDefault(RowColumns.ChoiceSection.TEXTS, Map.of()),
                sections.getOrDefault(RowColumns.ChoiceSection.INKS, Map.of()),
                sections.getOrDefault(RowColumns.ChoiceSection.FONTS, Map.of()),
                pictures,
                options);
        return new BatchRow(row, choices, List.copyOf(problems));
    }

    private static void addChoice(
            RowColumns.RowColumn column, String value, Map<RowColumns.ChoiceSection, Map<String, String>> sections) {
        sections.computeIfAbsent(column.section(), _ -> new TreeMap<>()).put(column.slot(), value);
    }

    private static void readOption(
            RowColumns.RowColumn column, String cell, Map<String, Boolean> options, List<RowProblem> problems) {
        if (cell.isBlank()) return;
        var answer = ANSWERS.get(cell.strip().toLowerCase(Locale.ROOT));
        if (answer != null) options.put(column.slot(), answer);
        else
            problems.add(new RowProblem(
                    column.heading(),
                    "not-yes-or-no",
                    "\"%s\" is neither yes nor no.".formatted(RowColumns.displayText(cell)),
                    "Write yes or no."));
    }

    private RowProblem wrongCount(int count) {
        int wanted = columns.list().size();
        return new RowProblem(
                "",
                count > wanted ? "too-many-cells" : "too-few-cells",
                "The row has %d cells, but there are %d columns.".formatted(count, wanted),
                "Put quotation marks around cells that contain separators or line breaks.");
    }

    private static UnreadableRows tooManyColumns(int count) {
        return new UnreadableRows(
                "/columns",
                "too-many-columns",
                "The file has %,d columns; the maximum is %d.".formatted(count, BatchLimits.COLUMNS),
                "Keep only columns that fill a slot.");
    }

    private static UnreadableRows notUtf8(int row) {
        return new UnreadableRows(
                "/rows/" + row,
                "not-utf-8",
                "The file is not valid UTF-8 near row %d.".formatted(row),
                "Save it again as \"CSV UTF-8\".");
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
