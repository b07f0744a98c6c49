package org.makeready.batches.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.http.Refusals;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// What the columns of a table mean: each fills a text, or chooses an ink, a font, a picture or an option.
public record RowColumns(List<RowColumn> list, Map<String, String> headings) {
    /// A table without headings: columns are called by section and slot.
    public static final RowColumns NONE = new RowColumns(List.of(), Map.of());

    enum ChoiceSection {
        TEXTS,
        INKS,
        FONTS,
        PICTURES,
        OPTIONS;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record RowColumn(String heading, ChoiceSection section, String slot) {}

    /// @throws UnreadableRows when a heading means nothing here, or the same as another
    static RowColumns of(List<String> headings, Template template) throws UnreadableRows {
        var known = known(template);
        var columns = new ArrayList<RowColumn>();
        var errors = new ArrayList<ProblemException.ProblemError>();
        var seen = new HashSet<String>();
        for (int i = 0; i < headings.size(); i++) {
            var heading = headings.get(i).strip();
            var meant = known.get(heading);
            if (meant == null) errors.add(unknown(i, heading, known));
            else if (!seen.add(path(meant)))
                errors.add(Refusals.error(
                        "/columns/" + (i + 1),
                        "column-twice",
                        "The column \"%s\" occurs twice.".formatted(displayText(heading)),
                        "Keep one of the two columns."));
            else columns.add(new RowColumn(heading, meant.section, meant.slot));
        }
        if (!errors.isEmpty()) throw new UnreadableRows(errors);
        var byPath = new HashMap<String, String>();
        columns.forEach(column -> byPath.put(path(column), column.heading));
        return new RowColumns(List.copyOf(columns), Map.copyOf(byPath));
    }

    private static ProblemException.ProblemError unknown(
            int index, String heading, SortedMap<String, RowColumn> known) {
        return Refusals.error(
                "/columns/" + (index + 1),
                "unknown-column",
                "Column %d, \"%s\", matches nothing in this template.".formatted(index + 1, displayText(heading)),
                "Remove it, or rename it to one of: "
                        + String.join(
                                ", ",
                                known.values().stream()
                                        .map(RowColumns::path)
                                        .distinct()
                                        .sorted()
                                        .toList()) + ".");
    }

    static String displayText(String text) {
        var plain = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return plain.codePointCount(0, plain.length()) <= 60
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, 60)) + "…";
    }

    /// By what they may be called: `texts.name`, and `name` alone, which means the text.
    private static SortedMap<String, RowColumn> known(Template template) {
        var known = new TreeMap<String, RowColumn>();
        for (var slot : template.slots()) {
            switch (slot) {
                case Slot.Text text -> {
                    add(ChoiceSection.TEXTS, text.name(), known);
                    add(ChoiceSection.FONTS, text.name(), known);
                    known.put(text.name(), new RowColumn(text.name(), ChoiceSection.TEXTS, text.name()));
                }
                case Slot.Option option -> add(ChoiceSection.OPTIONS, option.name(), known);
                case Slot.Picture picture -> add(ChoiceSection.PICTURES, picture.name(), known);
            }
        }
        template.palette().forEach(role -> add(ChoiceSection.INKS, role.name(), known));
        return known;
    }

    private static void add(ChoiceSection section, String slot, Map<String, RowColumn> known) {
        known.put(section.key() + "." + slot, new RowColumn("", section, slot));
    }

    private static String path(RowColumn column) {
        return column.section.key() + "." + column.slot;
    }

    /// The heading of what this JSON Pointer into choices names.
    String heading(String pointer) {
        var path = pointer.replaceFirst("^/", "")
                .replaceFirst("/", ".")
                .replace("~1", "/")
                .replace("~0", "~");
        return Optional.ofNullable(headings.get(path)).orElse(path);
    }
}
