package org.makeready.press.effect;

import java.util.List;
import org.makeready.press.colour.Ink;

/// One primitive of a filter (CSS Filter Effects 1, section 9). Lengths are in pixels.
public sealed interface Primitive {
    record Flood(Ink ink, double alpha) implements Primitive {}

    record Blurred(double across, double down) implements Primitive {}

    record Moved(int right, int down) implements Primitive {}

    record Morphed(boolean fatter, int across, int down) implements Primitive {}

    /// Rows of five factors for red, green, blue and alpha.
    record Matrix(List<Double> factors) implements Primitive {}

    record Transfer(Curve red, Curve green, Curve blue, Curve alpha) implements Primitive {}

    /// The first input lies at the bottom.
    record Merged() implements Primitive {}

    /// The first input is laid over the second.
    record Blended(BlendMode mode) implements Primitive {}

    /// The first input is cut by the second; Porter and Duff's names.
    record Cut(Operator operator) implements Primitive {}

    enum Operator {
        IN,
        OUT,
        ATOP,
        XOR,
        LIGHTER
    }

    /// `k1·a·b + k2·a + k3·b + k4`
    record Arithmetic(double product, double first, double second, double constant) implements Primitive {}
}
