package org.makeready.press.bytes;

/// Decimal fractions without trailing zeros.
final class Decimals {
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private Decimals() {}

    static void write(ByteWriter out, double value, int decimals) {
        if (!(Math.abs(value) < 1e9))
            throw new IllegalArgumentException("Not a valid number for an output file: " + value);
        long scaled = Math.round(Math.abs(value) * POWERS[decimals]);
        if (value < 0 && scaled != 0) out.ascii('-');
        long whole = scaled / POWERS[decimals];
        out.whole(whole);
        long fraction = scaled - whole * POWERS[decimals];
        if (fraction == 0) return;
        int digits = decimals;
        for (; fraction % 10 == 0; fraction /= 10) digits--;
        out.ascii('.').digits(fraction, digits);
    }
}
