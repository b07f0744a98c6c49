package org.makeready.press.preflight.page;

/// Amounts of ink, pixel by pixel.
@FunctionalInterface
interface Source {
    /// Fills in the amounts at the middle of a pixel and answers how opaque they are, from 0 to 1.
    float at(int x, int y, float[] amounts);

    static Source solid(float[] mixed) {
        return (_, _, amounts) -> {
            System.arraycopy(mixed, 0, amounts, 0, mixed.length);
            return 1;
        };
    }
}
