package org.makeready.batches.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.makeready.choices.PictureRequest;
import org.makeready.press.design.PictureChoice;

/// A picture as a row in JSON chooses it: a name, or an object that also says how it lies in its frame.
///
/// @param choice empty when something is wrong with it, which is among the problems then
record RowPicture(Optional<PictureChoice> choice, List<RowProblem> problems) {
    private static final String NAME = "picture";
    private static final Map<String, Bounds> NUMBERS = Map.of(
            "zoom",
            new Bounds(1, PictureChoice.LARGEST_ZOOM),
            "x",
            new Bounds(0, 1),
            "y",
            new Bounds(0, 1),
            "rotate",
            new Bounds(-PictureChoice.FULL_TURN, PictureChoice.FULL_TURN));

    private record Bounds(double least, double most) {
        boolean hold(double value) {
            return value >= least && value <= most;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "a number from %.0f to %.0f", least, most);
        }
    }

    /// Reads the value the parser stands at, whatever it is.
    ///
    /// @param column where it stands in the row
    static RowPicture read(JsonParser json, String column) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING)
            return new RowPicture(Optional.of(PictureChoice.of(json.getText())), List.of());
        if (json.currentToken() == JsonToken.START_OBJECT) return object(json, column);
        json.skipChildren();
        return new RowPicture(
                Optional.empty(),
                List.of(wrong(
                        column, "a picture's name, or an object {\"picture\", \"zoom\", \"x\", \"y\", \"rotate\"}")));
    }

    private static RowPicture object(JsonParser json, String column) throws IOException {
        var problems = new ArrayList<RowProblem>();
        var numbers = new TreeMap<String, Double>();
        String name = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var field = json.currentName();
            var value = json.nextToken();
            var bounds = NUMBERS.get(field);
            if (field.equals(NAME) && value == JsonToken.VALUE_STRING) name = json.getText();
            else if (bounds != null && value.isNumeric() && bounds.hold(json.getDoubleValue()))
                numbers.put(field, json.getDoubleValue());
            else if (problems.size() < BatchLimits.COLUMNS) problems.add(problem(column, field, bounds));
            json.skipChildren();
        }
        if (name == null && problems.isEmpty()) problems.add(wrong(column + "." + NAME, "a picture's name"));
        if (!problems.isEmpty()) return new RowPicture(Optional.empty(), List.copyOf(problems));
        return new RowPicture(
                Optional.of(new PictureRequest(
                                name, numbers.get("zoom"), numbers.get("x"), numbers.get("y"), numbers.get("rotate"))
                        .choice()),
                List.of());
    }

    private static RowProblem problem(String column, String field, Bounds bounds) {
        if (bounds != null) return wrong(column + "." + field, bounds.toString());
        if (field.equals(NAME)) return wrong(column + "." + NAME, "a picture's name");
        return new RowProblem(
                column,
                "unknown-field",
                "A picture has no field \"%s\".".formatted(RowColumns.displayText(field)),
                "The fields are picture, zoom, x, y and rotate.");
    }

    private static RowProblem wrong(String column, String wanted) {
        return new RowProblem(
                column, "wrong-type", "This must be %s.".formatted(wanted), "Write %s.".formatted(wanted));
    }
}
