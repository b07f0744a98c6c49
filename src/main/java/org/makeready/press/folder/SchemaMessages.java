package org.makeready.press.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Says in plain words what a validator has against a file.
///
/// @param json   the file
/// @param schema what it is held against: its members are what may have been meant
record SchemaMessages(JsonNode json, JsonNode schema) {
    private static final Pattern NAMED = Pattern.compile("'([^']{1,80})'");
    private static final int SLIP = 2;
    private static final Map<String, String> FORMS = Map.of(
            "/$defs/id/",
            "is no name: use small letters, digits, dots and hyphens",
            "/$defs/ink/",
            "is no colour: write # and six digits, such as #e4572e",
            "ength/",
            "is no length: write a number with in, mm, cm or pt, such as 9pt",
            "/$defs/picture/",
            "is no file name: use letters, digits, dots and hyphens");

    String message(ValidationMessage wrong) {
        var at = place(wrong.getInstanceLocation().toString());
        var said = wrong.getMessage();
        return switch (wrong.getType()) {
            case "required" -> "%s lacks \"%s\".".formatted(at, named(said));
            case "additionalProperties" ->
                "%s knows no \"%s\"%s."
                        .formatted(
                                at,
                                named(said),
                                suggestion(named(said))
                                        .map("; perhaps \"%s\" is meant"::formatted)
                                        .orElse(""));
            case "pattern" ->
                "%s: %s %s."
                        .formatted(
                                at,
                                wrong.getInstanceNode(),
                                form(wrong.getSchemaLocation().toString()));
            default ->
                "%s: %s%s"
                        .formatted(
                                at,
                                said.substring(said.indexOf(": ") < 0 ? 0 : said.indexOf(": ") + 2),
                                said.endsWith(".") ? "" : ".");
        };
    }

    private static String form(String schemaLocation) {
        return FORMS.entrySet().stream()
                .filter(form -> schemaLocation.contains(form.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("is not written as it should be");
    }

    private static String named(String message) {
        var named = NAMED.matcher(message);
        return named.find() ? named.group(1) : "?";
    }

    /// Such as `size/min of slot "slogan"`.
    private String place(String pointer) {
        if (pointer.isEmpty()) return "The file";
        var steps = pointer.substring(1).split("/");
        var node = json.path(steps[0]);
        if (steps.length == 1 || !node.isArray() || !steps[1].matches("\\d{1,6}"))
            return "\"" + String.join("/", steps) + "\"";
        var item = node.path(Integer.parseInt(steps[1]));
        var name = item.path("name")
                .asText(item.path("role").asText(item.path("title").asText("")));
        var noun = switch (steps[0]) {
            case "slots" -> "slot";
            case "faces" -> "face";
            case "samples" -> "sample";
            case "palette" -> "role";
            default -> steps[0] + " number";
        };
        var whole =
                noun + " " + (name.isEmpty() ? Integer.toString(Integer.parseInt(steps[1]) + 1) : "\"" + name + "\"");
        return steps.length == 2
                ? Character.toUpperCase(whole.charAt(0)) + whole.substring(1)
                : "\"" + String.join("/", Arrays.asList(steps).subList(2, steps.length)) + "\" of " + whole;
    }

    /// A member of the schema that is spelt nearly like this.
    private Optional<String> suggestion(String written) {
        var known = new TreeSet<String>();
        members(schema, known);
        return known.stream()
                .filter(name -> editDistance(name, written) <= SLIP)
                .min(Comparator.comparingInt(name -> editDistance(name, written)));
    }

    private static void members(JsonNode node, TreeSet<String> found) {
        if (node.path("properties").isObject())
            node.path("properties").fieldNames().forEachRemaining(found::add);
        node.forEach(child -> members(child, found));
    }

    /// How many letters have to be changed, put in, left out or swapped with their neighbour.
    private static int editDistance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) cost[i][j] = i + j;
                else
                    cost[i][j] = Math.min(
                            Math.min(cost[i - 1][j], cost[i][j - 1]) + 1,
                            cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        }
        return cost[one.length()][other.length()];
    }
}
