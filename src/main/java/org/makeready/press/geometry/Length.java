package org.makeready.press.geometry;

import java.util.regex.Pattern;

/// A length on paper: kept in points (1/72 inch) because PDF speaks points, written in the unit its author thinks in.
public record Length(double pt) implements Comparable<Length> {
    public static final Length ZERO = new Length(0);
    private static final Pattern WRITTEN = Pattern.compile("(-?\\d{1,6}(?:\\.\\d{1,6})?)\\s*(in|mm|cm|pt)");

    public Length {
        if (!Double.isFinite(pt)) throw new IllegalArgumentException("Not a length: " + pt);
    }

    /// So many points, 1/72 inch each.
    public static Length pt(double pt) {
        return new Length(pt);
    }

    /// So many millimetres.
    public static Length mm(double mm) {
        return new Length(mm * 72 / 25.4);
    }

    /// So many inches.
    public static Length in(double inches) {
        return new Length(inches * 72);
    }

    /// Reads `"11.5in"`, `"3mm"`, `"2cm"` or `"9pt"`.
    ///
    /// @throws IllegalArgumentException when the text is anything else
    public static Length parse(String written) {
        var match = WRITTEN.matcher(written.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "\"" + written + "\" is not a length; write it for example as 11.5in, 3mm or 9pt");
        }
        double number = Double.parseDouble(match.group(1));
        return switch (match.group(2)) {
            case "in" -> in(number);
            case "mm" -> mm(number);
            case "cm" -> mm(number * 10);
            default -> pt(number);
        };
    }

    /// Both lengths together.
    public Length plus(Length other) {
        return new Length(pt + other.pt);
    }

    /// What is left; negative when the other is longer.
    public Length minus(Length other) {
        return new Length(pt - other.pt);
    }

    /// So many times this length.
    public Length times(double factor) {
        return new Length(pt * factor);
    }

    @Override
    public int compareTo(Length other) {
        return Double.compare(pt, other.pt);
    }
}
