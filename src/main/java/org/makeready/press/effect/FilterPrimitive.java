package org.makeready.press.effect;

import java.util.List;
import org.makeready.press.colour.Ink;

/// One primitive of a filter (CSS Filter Effects 1, section 9). Lengths are in pixels.
public sealed interface FilterPrimitive {
    record Flood(Ink ink, double alpha) implements FilterPrimitive {}

    record Blurred(double across, double down) implements FilterPrimitive {}

    record Moved(int right, int down) implements FilterPrimitive {}

    record Morphed(boolean fatter, int across, int down) implements FilterPrimitive {}

    /// Rows of five factors for red, green, blue and alpha.
    record Matrix(List<Double> factors) implements FilterPrimitive {}

    record Transfer(TransferFunction red, TransferFunction green, TransferFunction blue, TransferFunction alpha)
            implements FilterPrimitive {}

    /// The first input lies at the bottom.
    record Merged() implements FilterPrimitive {}

    /// The first input is laid over the second.
    record Blended(BlendMode mode) implements FilterPrimitive {}

    /// The first input is cut by the second; Porter and Duff's names.
    record PorterDuff(Operator operator) implements FilterPrimitive {}

    enum Operator {
        IN,
        OUT,
        ATOP,
        XOR,
        LIGHTER
    }

    /// `k1·a·b + k2·a + k3·b + k4`
    record Arithmetic(double product, double first, double second, double constant) implements FilterPrimitive {}
}
