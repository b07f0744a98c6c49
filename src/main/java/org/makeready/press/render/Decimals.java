package org.makeready.press.render;

/// Writes numbers the way SVG and PDF both read them: a fixed locale, no exponent, no needless zero.
public final class Decimals {
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private Decimals() {}

    /// Appends `value` rounded to so many decimals (0 to 6), without trailing zeros.
    ///
    /// @throws IllegalArgumentException when it is not finite or too large to be a place on paper
    public static void append(StringBuilder out, double value, int decimals) {
        if (!(Math.abs(value) < 1e9)) throw new IllegalArgumentException("Not a number on paper: " + value);
        long scaled = Math.round(Math.abs(value) * POWERS[decimals]);
        if (value < 0 && scaled != 0) out.append('-');
        out.append(scaled / POWERS[decimals]);
        long fraction = scaled % POWERS[decimals];
        if (fraction == 0) return;
        out.append('.');
        for (long power = POWERS[decimals] / 10; fraction > 0; power /= 10) {
            out.append((char) ('0' + fraction / power));
            fraction %= power;
        }
    }
}
