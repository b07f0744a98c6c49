package org.makeready.press.template;

import java.util.List;
import org.makeready.press.effect.Curve;
import org.makeready.press.effect.Primitive;

/// Reads the curves of an `feComponentTransfer`.
record TransferReader(Findings findings, FilterNumbers numbers) {
    Primitive transfer(Markup at) {
        return new Primitive.Transfer(
                curve(at, "feFuncR"), curve(at, "feFuncG"), curve(at, "feFuncB"), curve(at, "feFuncA"));
    }

    /// The last one counts.
    private Curve curve(Markup transfer, String name) {
        return transfer.children().stream()
                .filter(child -> child.name().equals(name))
                .reduce((_, last) -> last)
                .map(this::curve)
                .orElse(Curve.IDENTITY);
    }

    private Curve curve(Markup at) {
        return switch (at.attribute("type")) {
            case "table" -> {
                var values = numbers.many(at, "tableValues");
                yield values.isEmpty() ? Curve.IDENTITY : new Curve.Table(values);
            }
            case "discrete" -> {
                List<Double> values = numbers.many(at, "tableValues");
                yield values.isEmpty() ? Curve.IDENTITY : new Curve.Steps(values);
            }
            case "linear" -> new Curve.Line(numbers.one(at, "slope", 1), numbers.one(at, "intercept", 0));
            case "gamma" ->
                new Curve.Gamma(
                        numbers.one(at, "amplitude", 1), numbers.one(at, "exponent", 1), numbers.one(at, "offset", 0));
            case "identity" -> Curve.IDENTITY;
            default -> {
                findings.add(
                        LintRule.UNREADABLE_FILTER,
                        at,
                        "<%s> needs a type: table, discrete, linear, gamma or identity.".formatted(at.name()),
                        "Fix or remove it.");
                yield Curve.IDENTITY;
            }
        };
    }
}
