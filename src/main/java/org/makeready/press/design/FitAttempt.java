package org.makeready.press.design;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;

/// One way a text was tried and did not fit: so many lines at this size (points), in this font where it is not the
/// chosen one, and by how many percent it was too wide and too high (0: it was not).
public record FitAttempt(int lines, double size, String font, int tooWide, int tooHigh) {
    /// Such as `2 lines at 18 pt: 14 % too wide`.
    public String inWords() {
        var wrong = new ArrayList<String>();
        if (tooWide > 0) wrong.add(tooWide + " % too wide");
        if (tooHigh > 0) wrong.add(tooHigh + " % too high");
        if (wrong.isEmpty()) wrong.add("letters touch where the path bends");
        return "%s at %s pt%s: %s"
                .formatted(
                        lines == 1 ? "1 line" : lines + " lines",
                        points(size),
                        font.isEmpty() ? "" : " in " + font,
                        String.join(" and ", wrong));
    }

    /// The same with the font called by this name.
    public FitAttempt named(String name) {
        return new FitAttempt(lines, size, name, tooWide, tooHigh);
    }

    /// The larger of the two excesses.
    public int worst() {
        return Math.max(tooWide, tooHigh);
    }

    private static String points(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
