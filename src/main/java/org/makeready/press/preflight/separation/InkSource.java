package org.makeready.press.preflight.separation;

/// Amounts of ink, pixel by pixel.
@FunctionalInterface
public interface InkSource {
    /// Fills in the amounts at the middle of a pixel and answers how opaque they are, from 0 to 1.
    float at(int x, int y, float[] amounts);

    /// The same amounts everywhere, opaque.
    static InkSource solid(float[] mixed) {
        return (_, _, amounts) -> {
            System.arraycopy(mixed, 0, amounts, 0, mixed.length);
            return 1;
        };
    }
}
