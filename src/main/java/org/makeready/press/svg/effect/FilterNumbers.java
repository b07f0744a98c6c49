package org.makeready.press.svg.effect;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;
import org.makeready.press.geometry.Rect;
import org.makeready.press.svg.markup.Markup;

/// Reads numbers and rectangles of filter elements.
final class FilterNumbers {
    private static final Pattern NUMBER =
            Pattern.compile("([-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,2})?)(px|%)?");
    private static final double LARGEST = 1e6;
    private final Findings findings;

    FilterNumbers(Findings findings) {
        this.findings = findings;
    }

    double one(Markup at, String attribute, double otherwise) {
        var written = at.attribute(attribute).strip();
        return written.isEmpty() ? otherwise : number(at, attribute, written, false);
    }

    List<Double> many(Markup at, String attribute) {
        return Stream.of(at.attribute(attribute).strip().split("[\\s,]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> number(at, attribute, part, false))
                .toList();
    }

    /// @param box where numbers are shares of a box: that box; nothing where they are lengths
    Rect rectangle(Markup at, Rect box, boolean shares, Rect otherwise) {
        double x = length(at, "x", shares).stream()
                .map(v -> shares ? box.x() + v * box.width() : v)
                .findFirst()
                .orElse(otherwise.x());
        double y = length(at, "y", shares).stream()
                .map(v -> shares ? box.y() + v * box.height() : v)
                .findFirst()
                .orElse(otherwise.y());
        double width = length(at, "width", shares).stream()
                .map(v -> shares ? v * box.width() : v)
                .findFirst()
                .orElse(otherwise.width());
        double height = length(at, "height", shares).stream()
                .map(v -> shares ? v * box.height() : v)
                .findFirst()
                .orElse(otherwise.height());
        return new Rect(x, y, Math.max(0, width), Math.max(0, height));
    }

    static boolean placed(Markup at) {
        return Stream.of("x", "y", "width", "height")
                .anyMatch(name -> !at.attribute(name).isBlank());
    }

    /// Empty where nothing is written, or all of the viewport.
    private OptionalDouble length(Markup at, String attribute, boolean shares) {
        var written = at.attribute(attribute).strip();
        boolean whole = !shares && (written.equals("0%") || written.equals("100%"));
        return written.isEmpty() || whole
                ? OptionalDouble.empty()
                : OptionalDouble.of(number(at, attribute, written, shares));
    }

    private double number(Markup at, String attribute, String written, boolean percent) {
        var match = NUMBER.matcher(written);
        if (match.matches() && (percent || !"%".equals(match.group(2)))) {
            double value = Double.parseDouble(match.group(1)) / ("%".equals(match.group(2)) ? 100 : 1);
            if (Math.abs(value) <= LARGEST) return value;
        }
        var shown = written.length() > 40 ? written.substring(0, 40) + "…" : written;
        findings.add(
                LintRule.UNREADABLE_FILTER,
                at,
                "%s=\"%s\" on <%s> is no number that is read here.".formatted(attribute, shown, at.name()),
                "Write a plain number.");
        return 0;
    }
}
