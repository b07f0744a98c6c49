package org.makeready.press.svg.effect;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.makeready.press.colour.Ink;
import org.makeready.press.effect.BlendMode;
import org.makeready.press.effect.ColourSpace;
import org.makeready.press.effect.Filter;
import org.makeready.press.effect.Filter.FilterStep;
import org.makeready.press.effect.Filter.StepInput;
import org.makeready.press.effect.FilterPrimitive;
import org.makeready.press.effect.FilterPrimitive.Operator;
import org.makeready.press.effect.PixelArea;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;
import org.makeready.press.geometry.Rect;
import org.makeready.press.svg.batik.BatikDrawing;
import org.makeready.press.svg.batik.BatikEffects;
import org.makeready.press.svg.markup.AlphaStandIns;
import org.makeready.press.svg.markup.Markup;
import org.makeready.press.template.Limits;
import org.makeready.press.template.art.ArtPixels;
import org.w3c.dom.Element;

/// Reads a filter element for one thing that it filters. What is not understood is an error at its place.
public final class FilterReader {
    private static final double MOST_BLUR = 100, MOST_RADIUS = 20;
    private static final String OURS =
            "Use only blurs, offsets, floods, merges, composites, blends, colour matrices, component "
                    + "transfers, morphology and drop shadows.";
    private final BatikDrawing drawing;
    private final BatikEffects effects;
    private final AlphaStandIns colours;
    private final Limits limits;
    private final Findings findings;
    private final FilterNumbers numbers;

    public FilterReader(
            BatikDrawing drawing, BatikEffects effects, AlphaStandIns colours, Limits limits, Findings findings) {
        this.drawing = drawing;
        this.effects = effects;
        this.colours = colours;
        this.limits = limits;
        this.findings = findings;
        this.numbers = new FilterNumbers(findings);
    }

    /// The region a filter asks for, in user space.
    Rect region(Markup filter, Rect box) {
        boolean shares = !filter.attribute("filterUnits").equals("userSpaceOnUse");
        var usual = new Rect(
                box.x() - box.width() / 10, box.y() - box.height() / 10, box.width() * 1.2, box.height() * 1.2);
        return numbers.rectangle(filter, box, shares, usual);
    }

    Filter read(Element filter, FilterFrame frame) {
        return new FilterReading(drawing.markup(filter), frame).read(filter);
    }

    /// How many primitives a filter has.
    static int steps(Markup filter) {
        return filter.children().size();
    }

    /// How far a filter carries what it draws, in pixels.
    static double carries(Filter filter) {
        return filter.steps().stream()
                .mapToDouble(step -> switch (step.primitive()) {
                    case FilterPrimitive.Blurred(double across, double down) -> 3 * Math.max(across, down) + 2;
                    case FilterPrimitive.Moved(int right, int down) ->
                        Math.max(Math.abs((double) right), Math.abs((double) down));
                    case FilterPrimitive.Morphed(boolean _, int across, int down) -> Math.max(across, down);
                    case FilterPrimitive.Flood _,
                            FilterPrimitive.Merged _,
                            FilterPrimitive.Blended _,
                            FilterPrimitive.PorterDuff _,
                            FilterPrimitive.Arithmetic _,
                            FilterPrimitive.Matrix _,
                            FilterPrimitive.Transfer _ -> 0;
                })
                .sum();
    }

    /// Where it stands changes from step to step and is set before each.
    @SuppressWarnings("NullAway.Init")
    private final class FilterReading {
        private final FilterFrame frame;
        private final boolean shares;
        private final List<FilterStep> steps = new ArrayList<>();
        private final Map<String, StepInput> results = new HashMap<>();
        private Markup at;
        private Element element;
        private PixelArea area;
        private ColourSpace space;

        FilterReading(Markup filter, FilterFrame frame) {
            this.at = filter;
            this.frame = frame;
            this.shares = filter.attribute("primitiveUnits").equals("objectBoundingBox");
        }

        Filter read(Element filter) {
            if (steps(at) > limits.primitives()) {
                findings.add(
                        LintRule.TOO_MANY_PRIMITIVES,
                        at,
                        "The filter has %d primitives; the limit is %d.".formatted(steps(at), limits.primitives()),
                        "Use a simpler filter.");
            }
            for (var child = filter.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element primitive) step(primitive);
            }
            return new Filter(List.copyOf(steps));
        }

        private void step(Element primitive) {
            element = primitive;
            at = drawing.markup(primitive);
            space = BatikEffects.space(primitive);
            area = FilterNumbers.placed(at)
                    ? frame.area(numbers.rectangle(at, frame.box(), shares, frame.region()))
                    : PixelArea.EVERYTHING;
            switch (at.name()) {
                case "feFlood" -> add(flood());
                case "feGaussianBlur" -> add(blur(), input("in"));
                case "feOffset" -> add(offset(0, 0), input("in"));
                case "feMorphology" -> add(morphology(), input("in"));
                case "feColorMatrix" ->
                    add(new FilterPrimitive.Matrix(new ColourMatrix(findings, numbers).factors(at)), input("in"));
                case "feComponentTransfer" -> add(new TransferReader(findings, numbers).transfer(at), input("in"));
                case "feMerge" -> merge();
                case "feBlend" -> add(new FilterPrimitive.Blended(mode()), input("in"), input("in2"));
                case "feComposite" -> add(composite(), input("in"), input("in2"));
                case "feDropShadow" -> dropShadow(input("in"));
                default ->
                    findings.add(
                            LintRule.UNSUPPORTED_FILTER,
                            at,
                            "The filter primitive <%s> is not supported.".formatted(at.name()),
                            OURS);
            }
            if (!at.attribute("result").isEmpty()) results.put(at.attribute("result"), last());
        }

        private StepInput add(FilterPrimitive primitive, StepInput... inputs) {
            steps.add(new FilterStep(primitive, List.of(inputs), area, space));
            return last();
        }

        private StepInput last() {
            return steps.isEmpty() ? new StepInput.SourceGraphic() : new StepInput.StepResult(steps.size() - 1);
        }

        private StepInput input(String attribute) {
            return input(at, attribute);
        }

        private StepInput input(Markup from, String attribute) {
            var name = from.attribute(attribute);
            return switch (name) {
                case "SourceGraphic" -> new StepInput.SourceGraphic();
                case "SourceAlpha" -> new StepInput.SourceAlpha();
                case "BackgroundImage", "BackgroundAlpha", "FillPaint", "StrokePaint" -> {
                    findings.add(
                            LintRule.UNSUPPORTED_FILTER,
                            from,
                            "%s is not supported, because programs draw it in different ways.".formatted(name),
                            "Use SourceGraphic or another result. To blend with the artwork below, "
                                    + "use mix-blend-mode.");
                    yield last();
                }
                default -> results.getOrDefault(name, last());
            };
        }

        private FilterPrimitive flood() {
            var colour = colours.original(effects.flood(element));
            return new FilterPrimitive.Flood(new Ink(colour.getRGB() & 0xFFFFFF), alpha(colour));
        }

        private static double alpha(Color colour) {
            return colour.getAlpha() / 255.0;
        }

        private FilterPrimitive blur() {
            var deviations = numbers.many(at, "stdDeviation");
            var edges = at.attribute("edgeMode");
            if (!edges.isEmpty() && !edges.equals("none")) {
                findings.add(
                        LintRule.UNSUPPORTED_FILTER,
                        at,
                        "edgeMode=\"%s\" is not supported, because programs draw it in different ways."
                                .formatted(edges),
                        "Remove it.");
            }
            return blur(
                    deviations.isEmpty() ? 0 : deviations.getFirst(), deviations.isEmpty() ? 0 : deviations.getLast());
        }

        private FilterPrimitive blur(double x, double y) {
            double across = acrossPixels(x);
            double down = downPixels(y);
            within("stdDeviation", Math.min(across, down), Math.max(across, down), MOST_BLUR);
            return new FilterPrimitive.Blurred(across, down);
        }

        private FilterPrimitive offset(double usualX, double usualY) {
            return new FilterPrimitive.Moved((int) Math.round(acrossPixels(numbers.one(at, "dx", usualX))), (int)
                    Math.round(downPixels(numbers.one(at, "dy", usualY))));
        }

        private FilterPrimitive morphology() {
            var radii = numbers.many(at, "radius");
            double across = radii.isEmpty() ? 0 : acrossPixels(radii.getFirst());
            double down = radii.isEmpty() ? 0 : downPixels(radii.getLast());
            within("radius", Math.min(across, down), Math.max(across, down), MOST_RADIUS);
            return new FilterPrimitive.Morphed(
                    at.attribute("operator").equals("dilate"), (int) Math.round(across), (int) Math.round(down));
        }

        private void within(String attribute, double least, double most, double limit) {
            if (least >= 0 && most <= limit * ArtPixels.PER_POINT) return;
            findings.add(
                    LintRule.FILTER_TOO_WIDE,
                    at,
                    String.format(
                            Locale.ROOT,
                            "%s=\"%s\" is %.0f pt on the face; it must be between 0 and %.0f.",
                            attribute,
                            at.attribute(attribute),
                            most / ArtPixels.PER_POINT,
                            limit),
                    "Use a smaller radius.");
        }

        private double acrossPixels(double length) {
            return length * (shares ? frame.box().width() : 1) * frame.across();
        }

        private double downPixels(double length) {
            return length * (shares ? frame.box().height() : 1) * frame.down();
        }

        private void merge() {
            var nodes = at.children().stream()
                    .filter(node -> node.name().equals("feMergeNode"))
                    .map(node -> input(node, "in"))
                    .toList();
            add(new FilterPrimitive.Merged(), nodes.toArray(StepInput[]::new));
        }

        private BlendMode mode() {
            var name = at.attribute("mode");
            return name.isEmpty()
                    ? BlendMode.NORMAL
                    : BlendMode.of(name).orElseGet(() -> {
                        unknown("mode", name);
                        return BlendMode.NORMAL;
                    });
        }

        private void unknown(String attribute, String value) {
            findings.add(
                    LintRule.UNREADABLE_FILTER,
                    at,
                    "<%s> has no %s \"%s\".".formatted(at.name(), attribute, value),
                    "Fix or remove it.");
        }

        private FilterPrimitive composite() {
            var operator = at.attribute("operator");
            return switch (operator) {
                case "", "over" -> new FilterPrimitive.Blended(BlendMode.NORMAL);
                case "in" -> new FilterPrimitive.PorterDuff(Operator.IN);
                case "out" -> new FilterPrimitive.PorterDuff(Operator.OUT);
                case "atop" -> new FilterPrimitive.PorterDuff(Operator.ATOP);
                case "xor" -> new FilterPrimitive.PorterDuff(Operator.XOR);
                case "lighter" -> new FilterPrimitive.PorterDuff(Operator.LIGHTER);
                case "arithmetic" ->
                    new FilterPrimitive.Arithmetic(
                            numbers.one(at, "k1", 0),
                            numbers.one(at, "k2", 0),
                            numbers.one(at, "k3", 0),
                            numbers.one(at, "k4", 0));
                default -> {
                    unknown("operator", operator);
                    yield new FilterPrimitive.PorterDuff(Operator.IN);
                }
            };
        }

        /// As the specification takes it apart: blur, move, colour, and put below.
        private void dropShadow(StepInput of) {
            var deviations = numbers.many(at, "stdDeviation");
            var blurred = add(
                    blur(
                            deviations.isEmpty() ? 2 : deviations.getFirst(),
                            deviations.isEmpty() ? 2 : deviations.getLast()),
                    of);
            var moved = add(offset(2, 2), blurred);
            var colour = add(flood());
            var shadow = add(new FilterPrimitive.PorterDuff(Operator.IN), colour, moved);
            add(new FilterPrimitive.Merged(), shadow, of);
        }
    }
}
