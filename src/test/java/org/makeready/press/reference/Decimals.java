package org.makeready.press.reference;

/// Writes numbers the way SVG and PDF both read them: a fixed locale, no exponent, no needless zero.
public final class Decimals {
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
    /// What follows the whole part, for every number of thousandths: nothing, `.5`, `.25`, `.125`.
    private static final String[] THOUSANDTHS = thousandths();

    private Decimals() {}

    /// Appends `value` rounded to so many decimals (0 to 6), without trailing zeros.
    ///
    /// @throws IllegalArgumentException when it is not finite or too large to be a place on paper
    public static void append(StringBuilder out, double value, int decimals) {
        if (!(Math.abs(value) < 1e9)) throw new IllegalArgumentException("Not a number on paper: " + value);
        long scaled = Math.round(Math.abs(value) * POWERS[decimals]);
        if (value < 0 && scaled != 0) out.append('-');
        if (decimals == 3 && scaled <= Integer.MAX_VALUE) thousandths(out, (int) scaled);
        else any(out, scaled, decimals);
    }

    /// Nearly all numbers of a drawing come this way.
    private static void thousandths(StringBuilder out, int scaled) {
        out.append(scaled / 1000).append(THOUSANDTHS[scaled % 1000]);
    }

    private static void any(StringBuilder out, long scaled, int decimals) {
        out.append(scaled / POWERS[decimals]);
        fraction(out, scaled % POWERS[decimals], decimals);
    }

    private static void fraction(StringBuilder out, long part, int decimals) {
        if (part == 0) return;
        long fraction = part;
        out.append('.');
        for (long power = POWERS[decimals] / 10; fraction > 0; power /= 10) {
            out.append((char) ('0' + fraction / power));
            fraction %= power;
        }
    }

    private static String[] thousandths() {
        var endings = new String[1000];
        for (int i = 0; i < endings.length; i++) {
            var ending = new StringBuilder();
            fraction(ending, i, 3);
            endings[i] = ending.toString();
        }
        return endings;
    }
}
