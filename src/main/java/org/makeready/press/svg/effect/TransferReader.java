package org.makeready.press.svg.effect;

import java.util.List;
import org.makeready.press.effect.FilterPrimitive;
import org.makeready.press.effect.TransferFunction;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;
import org.makeready.press.svg.markup.Markup;

/// Reads the curves of an `feComponentTransfer`.
record TransferReader(Findings findings, FilterNumbers numbers) {
    FilterPrimitive transfer(Markup at) {
        return new FilterPrimitive.Transfer(
                curve(at, "feFuncR"), curve(at, "feFuncG"), curve(at, "feFuncB"), curve(at, "feFuncA"));
    }

    /// The last one counts.
    private TransferFunction curve(Markup transfer, String name) {
        return transfer.children().stream()
                .filter(child -> child.name().equals(name))
                .reduce((_, last) -> last)
                .map(this::curve)
                .orElse(TransferFunction.IDENTITY);
    }

    private TransferFunction curve(Markup at) {
        return switch (at.attribute("type")) {
            case "table" -> {
                var values = numbers.many(at, "tableValues");
                yield values.isEmpty() ? TransferFunction.IDENTITY : new TransferFunction.Table(values);
            }
            case "discrete" -> {
                List<Double> values = numbers.many(at, "tableValues");
                yield values.isEmpty() ? TransferFunction.IDENTITY : new TransferFunction.Steps(values);
            }
            case "linear" ->
                new TransferFunction.LinearTransfer(numbers.one(at, "slope", 1), numbers.one(at, "intercept", 0));
            case "gamma" ->
                new TransferFunction.Gamma(
                        numbers.one(at, "amplitude", 1), numbers.one(at, "exponent", 1), numbers.one(at, "offset", 0));
            case "identity" -> TransferFunction.IDENTITY;
            default -> {
                findings.add(
                        LintRule.UNREADABLE_FILTER,
                        at,
                        "<%s> needs a type: table, discrete, linear, gamma or identity.".formatted(at.name()),
                        "Mend or remove it.");
                yield TransferFunction.IDENTITY;
            }
        };
    }
}
