package org.makeready.press.svg.effect;

import java.util.ArrayList;
import java.util.List;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;
import org.makeready.press.svg.markup.Markup;

/// The twenty factors of an `feColorMatrix` (CSS Filter Effects 1, section 9.6).
record ColourMatrix(Findings findings, FilterNumbers numbers) {
    private static final double RED = 0.2126, GREEN = 0.7152, BLUE = 0.0722;
    private static final double[] SAME = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    List<Double> factors(Markup at) {
        var values = numbers.many(at, "values");
        var type = at.attribute("type");
        return switch (type) {
            case "", "matrix" -> values.isEmpty() ? colours(SAME) : exactly(20, values, at) ? values : colours(SAME);
            case "saturate" -> colours(saturate(exactly(1, values, at) ? values.getFirst() : 1));
            case "hueRotate" -> colours(hueRotate(exactly(1, values, at) ? Math.toRadians(values.getFirst()) : 0));
            case "luminanceToAlpha" -> {
                var factors =
                        new ArrayList<Double>(List.of(0., 0., 0., 0., 0., 0., 0., 0., 0., 0., 0., 0., 0., 0., 0.));
                factors.addAll(List.of(RED, GREEN, BLUE, 0., 0.));
                yield factors;
            }
            default -> {
                findings.add(
                        LintRule.UNREADABLE_FILTER,
                        at,
                        "<feColorMatrix> knows no type \"%s\".".formatted(type),
                        "Mend or remove it.");
                yield colours(SAME);
            }
        };
    }

    private boolean exactly(int count, List<Double> values, Markup at) {
        if (values.size() == count
                || count == 1 && values.isEmpty() && at.attribute("values").isEmpty()) return values.size() == count;
        findings.add(
                LintRule.UNREADABLE_FILTER,
                at,
                "<feColorMatrix> has %d values; it needs %d.".formatted(values.size(), count),
                "Write all of them.");
        return false;
    }

    private static double[] saturate(double s) {
        return weighted(s);
    }

    private static double[] hueRotate(double angle) {
        double cos = StrictMath.cos(angle), sin = StrictMath.sin(angle);
        double[] m = weighted(cos);
        double[] turn = {-0.213, -0.715, 0.928, 0.143, 0.140, -0.283, -0.787, 0.715, 0.072};
        for (int i = 0; i < 9; i++) m[i] += sin * turn[i];
        return m;
    }

    /// Between grey (0) and the colours as they are (1).
    private static double[] weighted(double share) {
        double[] grey = {0.213, 0.715, 0.072};
        double[] m = new double[9];
        for (int i = 0; i < 9; i++) m[i] = grey[i % 3] + share * ((i % 4 == 0 ? 1 : 0) - grey[i % 3]);
        return m;
    }

    private static List<Double> colours(double[] m) {
        var factors = new ArrayList<Double>();
        for (int row = 0; row < 3; row++) factors.addAll(List.of(m[row * 3], m[row * 3 + 1], m[row * 3 + 2], 0., 0.));
        factors.addAll(List.of(0., 0., 0., 1., 0.));
        return factors;
    }
}
