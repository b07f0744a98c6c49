package org.makeready.press.effect;

import java.util.List;

/// How `feComponentTransfer` changes one channel.
public sealed interface TransferFunction {
    TransferFunction IDENTITY = new LinearTransfer(1, 0);

    /// `slope · value + intercept`
    record LinearTransfer(double slope, double intercept) implements TransferFunction {}

    /// `amplitude · value ^ exponent + offset`
    record Gamma(double amplitude, double exponent, double offset) implements TransferFunction {}

    /// Straight from value to value; at least one.
    record Table(List<Double> values) implements TransferFunction {}

    /// Steps of equal width; at least one.
    record Steps(List<Double> values) implements TransferFunction {}

    /// Whether every value becomes the same.
    default boolean constant() {
        return switch (this) {
            case LinearTransfer line -> line.slope == 0;
            case Gamma gamma -> gamma.amplitude == 0 || gamma.exponent == 0;
            case Table(var values) -> values.stream().distinct().count() == 1;
            case Steps(var values) -> values.stream().distinct().count() == 1;
        };
    }

    /// What a value from 0 to 1 becomes, from 0 to 1.
    default float at(float value) {
        return (float) Math.clamp(
                switch (this) {
                    case LinearTransfer line -> line.slope * value + line.intercept;
                    case Gamma gamma -> gamma.amplitude * StrictMath.pow(value, gamma.exponent) + gamma.offset;
                    case Table(var values) -> {
                        double place = value * (values.size() - 1);
                        int step = Math.min((int) place, Math.max(0, values.size() - 2));
                        double from = values.get(step);
                        yield from + (place - step) * (values.get(Math.min(step + 1, values.size() - 1)) - from);
                    }
                    case Steps(var values) -> values.get(Math.min((int) (value * values.size()), values.size() - 1));
                },
                0,
                1);
    }
}
