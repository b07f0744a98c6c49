package org.makeready.press.effect;

import java.util.ArrayList;
import java.util.List;
import org.makeready.press.effect.Filter.FilterStep;
import org.makeready.press.effect.Filter.StepInput;
import org.makeready.press.effect.FilteredLayer.PaintedPixels;
import org.makeready.press.effect.FilteredLayer.UnchangedGraphic;

/// One run of a filter. A result is a stack of layers, flattened to pixels only where a step needs pixels.
final class FilterRun {
    private static final List<FilteredLayer> GRAPHIC = List.of(new UnchangedGraphic());
    private final List<FilterStep> steps;
    private final PaintedPixels graphic;
    private final boolean opaque;
    private final List<List<FilteredLayer>> results = new ArrayList<>();

    FilterRun(Filter filter, ArgbPixels graphic, ColourDependence hue, boolean opaque) {
        this.steps = filter.steps();
        this.graphic = new PaintedPixels(graphic, hue);
        this.opaque = opaque;
    }

    List<FilteredLayer> layers() {
        if (steps.isEmpty()) return List.of();
        for (int i = 0; i < steps.size(); i++) {
            results.add(result(steps.get(i)));
            forget(i);
        }
        return results.getLast();
    }

    /// Drops what no later step needs: a picture of a whole face has millions of pixels.
    private void forget(int done) {
        for (int i = 0; i < done; i++) {
            var result = new StepInput.StepResult(i);
            if (steps.subList(done + 1, steps.size()).stream()
                    .noneMatch(step -> step.inputs().contains(result))) results.set(i, List.of());
        }
    }

    private List<FilteredLayer> result(FilterStep step) {
        var inputs = step.inputs().stream().map(this::input).toList();
        var result = switch (step.primitive()) {
            case FilterPrimitive.Merged _ -> stacked(inputs, step);
            case FilterPrimitive.Blended(BlendMode mode)
            when mode == BlendMode.NORMAL -> stacked(inputs.reversed(), step);
            case FilterPrimitive.Blended(BlendMode mode) ->
                one(both(inputs, step, (a, b) -> mode.lay(a, b, step.space())));
            case FilterPrimitive.PorterDuff(var operator) ->
                cut(operator, flat(inputs.get(0), step), flat(inputs.get(1), step), step);
            case FilterPrimitive.Arithmetic arithmetic ->
                one(both(inputs, step, (a, b) -> a.changed(b, step.space(), arithmetic(arithmetic))));
            case FilterPrimitive.Flood flood -> flood(flood);
            case FilterPrimitive.Blurred blurred ->
                changed(inputs, step, pixels -> blurred(pixels, blurred, step.space()));
            case FilterPrimitive.Moved moved ->
                changed(inputs, step, pixels -> pixels.moved(moved.right(), moved.down()));
            case FilterPrimitive.Morphed morphed ->
                changed(inputs, step, pixels -> morphed(pixels, morphed, step.space()));
            case FilterPrimitive.Matrix matrix -> matrix(matrix.factors(), flat(inputs.getFirst(), step), step);
            case FilterPrimitive.Transfer transfer -> transfer(transfer, flat(inputs.getFirst(), step), step);
        };
        return within(step.area(), result, step);
    }

    private List<FilteredLayer> input(StepInput input) {
        return switch (input) {
            case StepInput.SourceGraphic() -> GRAPHIC;
            case StepInput.SourceAlpha() ->
                one(new PaintedPixels(graphic.pixels().alphaOnly(), ColourDependence.FIXED));
            case StepInput.StepResult(int step) -> results.get(step);
        };
    }

    private static List<FilteredLayer> one(PaintedPixels painted) {
        return List.of(painted);
    }

    private List<FilteredLayer> within(PixelArea area, List<FilteredLayer> result, FilterStep step) {
        if (area.equals(PixelArea.EVERYTHING) || result.isEmpty()) return result;
        var flat = flat(result, step);
        return one(new PaintedPixels(flat.pixels().within(area), flat.hue()));
    }

    private List<FilteredLayer> stacked(List<List<FilteredLayer>> inputs, FilterStep step) {
        var stack = new ArrayList<FilteredLayer>();
        inputs.forEach(stack::addAll);
        boolean apart =
                step.space() == ColourSpace.SRGB || opaque && stack.indexOf(GRAPHIC.getFirst()) == stack.size() - 1;
        return apart ? compact(stack, step) : one(flat(stack, step));
    }

    /// Pictures one right above the other become one picture.
    private List<FilteredLayer> compact(List<FilteredLayer> stack, FilterStep step) {
        var compact = new ArrayList<FilteredLayer>();
        for (var layer : stack) {
            if (layer instanceof PaintedPixels upper
                    && !compact.isEmpty()
                    && compact.getLast() instanceof PaintedPixels lower
                    && upper.hue() == lower.hue()) {
                compact.set(compact.size() - 1, over(lower, upper, step.space()));
            } else {
                compact.add(layer);
            }
        }
        return List.copyOf(compact);
    }

    private PaintedPixels flat(List<FilteredLayer> layers, FilterStep step) {
        return layers.stream()
                .map(this::painted)
                .reduce((lower, upper) -> over(lower, upper, step.space()))
                .orElseGet(() -> new PaintedPixels(
                        ArgbPixels.empty(
                                graphic.pixels().width(), graphic.pixels().height()),
                        ColourDependence.FIXED));
    }

    private PaintedPixels painted(FilteredLayer layer) {
        return switch (layer) {
            case UnchangedGraphic() -> graphic;
            case PaintedPixels painted -> painted;
        };
    }

    private static PaintedPixels over(PaintedPixels lower, PaintedPixels upper, ColourSpace space) {
        return new PaintedPixels(
                BlendMode.NORMAL.lay(upper.pixels(), lower.pixels(), space),
                lower.hue().with(upper.hue()));
    }

    private interface OfOne {
        ArgbPixels of(ArgbPixels pixels);
    }

    private interface OfTwo {
        ArgbPixels of(ArgbPixels first, ArgbPixels second);
    }

    private List<FilteredLayer> changed(List<List<FilteredLayer>> inputs, FilterStep step, OfOne change) {
        if (inputs.getFirst().isEmpty()) return List.of();
        var flat = flat(inputs.getFirst(), step);
        return one(new PaintedPixels(change.of(flat.pixels()), flat.hue()));
    }

    private PaintedPixels both(List<List<FilteredLayer>> inputs, FilterStep step, OfTwo change) {
        var first = flat(inputs.get(0), step);
        var second = flat(inputs.get(1), step);
        boolean fixed = first.hue() == ColourDependence.FIXED && second.hue() == ColourDependence.FIXED;
        return new PaintedPixels(
                change.of(first.pixels(), second.pixels()), fixed ? ColourDependence.FIXED : ColourDependence.MIXED);
    }

    private List<FilteredLayer> flood(FilterPrimitive.Flood flood) {
        int alpha = (int) Math.round(flood.alpha() * 255);
        if (alpha == 0) return List.of();
        return one(new PaintedPixels(
                ArgbPixels.filled(
                        graphic.pixels().width(),
                        graphic.pixels().height(),
                        alpha << 24 | flood.ink().rgb()),
                ColourDependence.FIXED));
    }

    private static ArgbPixels blurred(ArgbPixels pixels, FilterPrimitive.Blurred blurred, ColourSpace space) {
        var across = blurred.across() > 0 ? pixels.rowsChanged(space, new GaussianBlur(blurred.across())) : pixels;
        return blurred.down() > 0 ? across.columnsChanged(space, new GaussianBlur(blurred.down())) : across;
    }

    private static ArgbPixels morphed(ArgbPixels pixels, FilterPrimitive.Morphed morphed, ColourSpace space) {
        var across = morphed.across() > 0
                ? pixels.rowsChanged(space, new Morphology(morphed.fatter(), morphed.across()))
                : pixels;
        return morphed.down() > 0
                ? across.columnsChanged(space, new Morphology(morphed.fatter(), morphed.down()))
                : across;
    }

    private static List<FilteredLayer> cut(
            FilterPrimitive.Operator operator, PaintedPixels first, PaintedPixels second, FilterStep step) {
        var pixels = first.pixels().changed(second.pixels(), step.space(), (a, b, out) -> {
            float ofFirst = switch (operator) {
                case IN, ATOP -> b[3];
                case OUT, XOR -> 1 - b[3];
                case LIGHTER -> 1;
            };
            float ofSecond = switch (operator) {
                case IN, OUT -> 0;
                case ATOP, XOR -> 1 - a[3];
                case LIGHTER -> 1;
            };
            for (int c = 0; c < 4; c++) out[c] = a[c] * ofFirst + b[c] * ofSecond;
        });
        boolean firstOnly = operator == FilterPrimitive.Operator.IN || operator == FilterPrimitive.Operator.OUT;
        return one(
                new PaintedPixels(pixels, firstOnly ? first.hue() : first.hue().with(second.hue())));
    }

    private static ArgbPixels.PixelChange arithmetic(FilterPrimitive.Arithmetic k) {
        return (a, b, out) -> {
            out[3] = arithmetic(k, a[3], b[3]);
            for (int c = 0; c < 3; c++) out[c] = Math.min(arithmetic(k, a[c], b[c]), out[3]);
        };
    }

    private static float arithmetic(FilterPrimitive.Arithmetic k, float a, float b) {
        return (float) Math.clamp(k.product() * a * b + k.first() * a + k.second() * b + k.constant(), 0, 1);
    }

    private static List<FilteredLayer> matrix(List<Double> factors, PaintedPixels of, FilterStep step) {
        float[] m = new float[20];
        for (int i = 0; i < m.length; i++) m[i] = factors.get(i).floatValue();
        var pixels = of.pixels().changed(of.pixels(), step.space(), (in, _, out) -> {
            float alpha = in[3];
            float r = alpha == 0 ? 0 : in[0] / alpha,
                    g = alpha == 0 ? 0 : in[1] / alpha,
                    b = alpha == 0 ? 0 : in[2] / alpha;
            out[3] = Math.clamp(m[15] * r + m[16] * g + m[17] * b + m[18] * alpha + m[19], 0, 1);
            for (int c = 0, row = 0; c < 3; c++, row += 5) {
                out[c] = out[3]
                        * Math.clamp(
                                m[row] * r + m[row + 1] * g + m[row + 2] * b + m[row + 3] * alpha + m[row + 4], 0, 1);
            }
        });
        return one(new PaintedPixels(pixels, hue(m, of.hue())));
    }

    private static ColourDependence hue(float[] m, ColourDependence of) {
        boolean alphaAlone = m[15] == 0 && m[16] == 0 && m[17] == 0;
        boolean noColour = alphaAlone, sameColour = alphaAlone;
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 5; column++) {
                float factor = m[row * 5 + column];
                noColour &= column > 2 || factor == 0;
                sameColour &= factor == (row == column ? 1 : 0);
            }
        }
        return of == ColourDependence.FIXED || noColour
                ? ColourDependence.FIXED
                : sameColour ? of : ColourDependence.MIXED;
    }

    private static List<FilteredLayer> transfer(FilterPrimitive.Transfer transfer, PaintedPixels of, FilterStep step) {
        var colours = List.of(transfer.red(), transfer.green(), transfer.blue());
        var pixels = of.pixels().changed(of.pixels(), step.space(), (in, _, out) -> {
            out[3] = transfer.alpha().at(in[3]);
            for (int c = 0; c < 3; c++) out[c] = out[3] * colours.get(c).at(in[3] == 0 ? 0 : in[c] / in[3]);
        });
        boolean noColour =
                of.hue() == ColourDependence.FIXED || colours.stream().allMatch(TransferFunction::constant);
        boolean sameColour = colours.stream().allMatch(TransferFunction.IDENTITY::equals);
        return one(new PaintedPixels(
                pixels, noColour ? ColourDependence.FIXED : sameColour ? of.hue() : ColourDependence.MIXED));
    }
}
