package org.makeready.batches.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.makeready.press.design.Choices;
import org.makeready.press.design.PictureChoice;

/// The rows of a JSON request: an array of choices, under the name `rows`.
final class JsonRowReader implements RowReader {
    /// Names are not remembered: a file may hold millions of different ones.
    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxNumberLength(64)
                    .maxNameLength(1_000)
                    .maxStringLength(BatchLimits.CELL)
                    .build())
            .build();
    private static final int MOST = BatchLimits.COLUMNS;

    private final JsonParser parser;
    private int number;

    JsonRowReader(JsonParser parser) {
        this.parser = parser;
    }

    /// Goes to where the rows begin.
    static JsonRowReader open(InputStream file) throws IOException, UnreadableRows {
        var parser = FACTORY.createParser(file);
        try {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean rows = parser.currentName().equals("rows");
                if (parser.nextToken() == JsonToken.START_ARRAY && rows) return new JsonRowReader(parser);
                parser.skipChildren();
            }
        } catch (JsonProcessingException e) {
            throw malformed(e, 0);
        }
        throw new UnreadableRows("/rows", "no-rows", "There are no rows.", "Send them as an array under \"rows\".");
    }

    @Override
    public RowColumns columns() {
        return RowColumns.NONE;
    }

    @Override
    public Optional<BatchRow> next() throws IOException, UnreadableRows {
        try {
            var token = parser.nextToken();
            if (token == JsonToken.END_ARRAY || token == null) return Optional.empty();
            number++;
            return Optional.of(token == JsonToken.START_OBJECT ? row() : notAnObject());
        } catch (JsonProcessingException e) {
            throw malformed(e, number);
        }
    }

    private BatchRow notAnObject() throws IOException {
        parser.skipChildren();
        return new BatchRow(
                number,
                Choices.NONE,
                List.of(new RowProblem(
                        "", "not-an-object", "A row must be a JSON object.", "For example: {\"texts\": {…}}.")));
    }

    private BatchRow row() throws IOException {
        var problems = new ArrayList<RowProblem>();
        var sections = new TreeMap<String, Map<String, String>>();
        var pictures = new TreeMap<String, PictureChoice>();
        var options = new TreeMap<String, Boolean>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var section = parser.currentName();
            boolean opened = parser.nextToken() == JsonToken.START_OBJECT;
            switch (opened ? section : "") {
                case "texts", "inks", "fonts" ->
                    words(section, sections.computeIfAbsent(section, _ -> new TreeMap<>()), problems);
                case "pictures" -> pictures(pictures, problems);
                case "options" -> options(options, problems);
                default -> {
                    parser.skipChildren();
                    unknown(section, problems);
                }
            }
        }
        var choices = Choices.of(
                sections.getOrDefault("texts", Map.of()),
                sections.getOrDefault("inks", Map.of()),
                sections.getOrDefault("fonts", Map.of()),
                pictures,
                options);
        return new BatchRow(number, choices, List.copyOf(problems));
    }

    private static void unknown(String section, List<RowProblem> problems) {
        if (problems.size() >= MOST) return;
        problems.add(new RowProblem(
                RowColumns.displayText(section),
                "unknown-section",
                "A row cannot have \"%s\", or it has the wrong type.".formatted(RowColumns.displayText(section)),
                "A row may have the objects texts, inks, fonts, pictures and options."));
    }

    private void words(String section, Map<String, String> into, List<RowProblem> problems) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var slot = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING && into.size() < MOST) into.put(slot, parser.getText());
            else wrong(section, slot, "a string", problems);
        }
    }

    private void options(Map<String, Boolean> into, List<RowProblem> problems) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var slot = parser.currentName();
            if (parser.nextToken().isBoolean() && into.size() < MOST) into.put(slot, parser.getBooleanValue());
            else wrong("options", slot, "true or false", problems);
        }
    }

    private void pictures(Map<String, PictureChoice> into, List<RowProblem> problems) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var slot = parser.currentName();
            parser.nextToken();
            var picture = RowPicture.read(parser, "pictures." + RowColumns.displayText(slot));
            if (into.size() < MOST) picture.choice().ifPresent(choice -> into.put(slot, choice));
            picture.problems().stream().limit(MOST - problems.size()).forEach(problems::add);
        }
    }

    private void wrong(String section, String slot, String wanted, List<RowProblem> problems) throws IOException {
        parser.skipChildren();
        if (problems.size() >= MOST) return;
        problems.add(new RowProblem(
                section + "." + RowColumns.displayText(slot),
                "wrong-type",
                "This must be %s.".formatted(wanted),
                "Write " + wanted + "."));
    }

    static UnreadableRows malformed(JsonProcessingException e, int row) {
        var at = e.getLocation();
        return new UnreadableRows(
                "/rows" + (row > 0 ? "/" + (row - 1) : ""),
                "malformed-json",
                "The body is not valid JSON at line %d, column %d: %s."
                        .formatted(
                                at == null ? 0 : at.getLineNr(),
                                at == null ? 0 : at.getColumnNr(),
                                RowColumns.displayText(e.getOriginalMessage())),
                "Fix it there and send it again.");
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
