package org.makeready.press.effect;

import java.util.List;
import org.makeready.press.colour.Ink;

/// One primitive of a filter (CSS Filter Effects 1, section 9). Lengths are in pixels.
public sealed interface FilterPrimitive {
    /// One colour everywhere (`feFlood`).
    record Flood(Ink ink, double alpha) implements FilterPrimitive {}

    /// A Gaussian blur with these standard deviations (`feGaussianBlur`).
    record Blurred(double across, double down) implements FilterPrimitive {}

    /// The input moved by so many pixels (`feOffset`).
    record Moved(int right, int down) implements FilterPrimitive {}

    /// The input made fatter or thinner by these radii (`feMorphology`).
    record Morphed(boolean fatter, int across, int down) implements FilterPrimitive {}

    /// Rows of five factors for red, green, blue and alpha.
    record Matrix(List<Double> factors) implements FilterPrimitive {}

    /// Each channel changed by a function of its own (`feComponentTransfer`).
    record Transfer(TransferFunction red, TransferFunction green, TransferFunction blue, TransferFunction alpha)
            implements FilterPrimitive {}

    /// The first input lies at the bottom.
    record Merged() implements FilterPrimitive {}

    /// The first input is laid over the second.
    record Blended(BlendMode mode) implements FilterPrimitive {}

    /// The first input is cut by the second; Porter and Duff's names.
    record PorterDuff(Operator operator) implements FilterPrimitive {}

    /// The operators of `feComposite` but for `over` and `arithmetic` (Porter and Duff, 1984).
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
