package org.makeready.press.effect;

import java.util.ArrayList;
import java.util.List;
import org.makeready.press.effect.Filter.Input;
import org.makeready.press.effect.Filter.Step;
import org.makeready.press.effect.Shown.Graphic;
import org.makeready.press.effect.Shown.Painted;

/// One run of a filter. A result is a stack of layers, flattened to pixels only where a step needs pixels.
final class Development {
    private static final List<Shown> GRAPHIC = List.of(new Graphic());
    private final List<Step> steps;
    private final Painted graphic;
    private final boolean opaque;
    private final List<List<Shown>> results = new ArrayList<>();

    Development(Filter filter, Pixels graphic, Hue hue, boolean opaque) {
        this.steps = filter.steps();
        this.graphic = new Painted(graphic, hue);
        this.opaque = opaque;
    }

    List<Shown> layers() {
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
            var result = new Input.Result(i);
            if (steps.subList(done + 1, steps.size()).stream()
                    .noneMatch(step -> step.inputs().contains(result))) results.set(i, List.of());
        }
    }

    private List<Shown> result(Step step) {
        var inputs = step.inputs().stream().map(this::input).toList();
        var result = switch (step.primitive()) {
            case Primitive.Merged _ -> stacked(inputs, step);
            case Primitive.Blended(BlendMode mode) when mode == BlendMode.NORMAL -> stacked(inputs.reversed(), step);
            case Primitive.Blended(BlendMode mode) -> one(both(inputs, step, (a, b) -> mode.lay(a, b, step.space())));
            case Primitive.Cut(var operator) ->
                cut(operator, flat(inputs.get(0), step), flat(inputs.get(1), step), step);
            case Primitive.Arithmetic arithmetic ->
                one(both(inputs, step, (a, b) -> a.changed(b, step.space(), arithmetic(arithmetic))));
            case Primitive.Flood flood -> flood(flood);
            case Primitive.Blurred blurred -> changed(inputs, step, pixels -> blurred(pixels, blurred, step.space()));
            case Primitive.Moved moved -> changed(inputs, step, pixels -> pixels.moved(moved.right(), moved.down()));
            case Primitive.Morphed morphed -> changed(inputs, step, pixels -> morphed(pixels, morphed, step.space()));
            case Primitive.Matrix matrix -> matrix(matrix.factors(), flat(inputs.getFirst(), step), step);
            case Primitive.Transfer transfer -> transfer(transfer, flat(inputs.getFirst(), step), step);
        };
        return within(step.area(), result, step);
    }

    private List<Shown> input(Input input) {
        return switch (input) {
            case Input.Graphic() -> GRAPHIC;
            case Input.Alpha() -> one(new Painted(graphic.pixels().alphaOnly(), Hue.FIXED));
            case Input.Result(int step) -> results.get(step);
        };
    }

    private static List<Shown> one(Painted painted) {
        return List.of(painted);
    }

    private List<Shown> within(Area area, List<Shown> result, Step step) {
        if (area.equals(Area.EVERYTHING) || result.isEmpty()) return result;
        var flat = flat(result, step);
        return one(new Painted(flat.pixels().within(area), flat.hue()));
    }

    private List<Shown> stacked(List<List<Shown>> inputs, Step step) {
        var stack = new ArrayList<Shown>();
        inputs.forEach(stack::addAll);
        boolean apart = step.space() == Space.SRGB || opaque && stack.indexOf(GRAPHIC.getFirst()) == stack.size() - 1;
        return apart ? compact(stack, step) : one(flat(stack, step));
    }

    /// Pictures one right above the other become one picture.
    private List<Shown> compact(List<Shown> stack, Step step) {
        var compact = new ArrayList<Shown>();
        for (var layer : stack) {
            if (layer instanceof Painted upper
                    && !compact.isEmpty()
                    && compact.getLast() instanceof Painted lower
                    && upper.hue() == lower.hue()) {
                compact.set(compact.size() - 1, over(lower, upper, step.space()));
            } else {
                compact.add(layer);
            }
        }
        return List.copyOf(compact);
    }

    private Painted flat(List<Shown> layers, Step step) {
        return layers.stream()
                .map(this::painted)
                .reduce((lower, upper) -> over(lower, upper, step.space()))
                .orElseGet(() -> new Painted(
                        Pixels.empty(graphic.pixels().width(), graphic.pixels().height()), Hue.FIXED));
    }

    private Painted painted(Shown layer) {
        return switch (layer) {
            case Graphic() -> graphic;
            case Painted painted -> painted;
        };
    }

    private static Painted over(Painted lower, Painted upper, Space space) {
        return new Painted(
                BlendMode.NORMAL.lay(upper.pixels(), lower.pixels(), space),
                lower.hue().with(upper.hue()));
    }

    private interface OfOne {
        Pixels of(Pixels pixels);
    }

    private interface OfTwo {
        Pixels of(Pixels first, Pixels second);
    }

    private List<Shown> changed(List<List<Shown>> inputs, Step step, OfOne change) {
        if (inputs.getFirst().isEmpty()) return List.of();
        var flat = flat(inputs.getFirst(), step);
        return one(new Painted(change.of(flat.pixels()), flat.hue()));
    }

    private Painted both(List<List<Shown>> inputs, Step step, OfTwo change) {
        var first = flat(inputs.get(0), step);
        var second = flat(inputs.get(1), step);
        boolean fixed = first.hue() == Hue.FIXED && second.hue() == Hue.FIXED;
        return new Painted(change.of(first.pixels(), second.pixels()), fixed ? Hue.FIXED : Hue.MIXED);
    }

    private List<Shown> flood(Primitive.Flood flood) {
        int alpha = (int) Math.round(flood.alpha() * 255);
        if (alpha == 0) return List.of();
        return one(new Painted(
                Pixels.filled(
                        graphic.pixels().width(),
                        graphic.pixels().height(),
                        alpha << 24 | flood.ink().rgb()),
                Hue.FIXED));
    }

    private static Pixels blurred(Pixels pixels, Primitive.Blurred blurred, Space space) {
        var across = blurred.across() > 0 ? pixels.rowsChanged(space, new Blur(blurred.across())) : pixels;
        return blurred.down() > 0 ? across.columnsChanged(space, new Blur(blurred.down())) : across;
    }

    private static Pixels morphed(Pixels pixels, Primitive.Morphed morphed, Space space) {
        var across = morphed.across() > 0
                ? pixels.rowsChanged(space, new Morph(morphed.fatter(), morphed.across()))
                : pixels;
        return morphed.down() > 0 ? across.columnsChanged(space, new Morph(morphed.fatter(), morphed.down())) : across;
    }

    private static List<Shown> cut(Primitive.Operator operator, Painted first, Painted second, Step step) {
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
        boolean firstOnly = operator == Primitive.Operator.IN || operator == Primitive.Operator.OUT;
        return one(new Painted(pixels, firstOnly ? first.hue() : first.hue().with(second.hue())));
    }

    private static Pixels.Change arithmetic(Primitive.Arithmetic k) {
        return (a, b, out) -> {
            out[3] = arithmetic(k, a[3], b[3]);
            for (int c = 0; c < 3; c++) out[c] = Math.min(arithmetic(k, a[c], b[c]), out[3]);
        };
    }

    private static float arithmetic(Primitive.Arithmetic k, float a, float b) {
        return (float) Math.clamp(k.product() * a * b + k.first() * a + k.second() * b + k.constant(), 0, 1);
    }

    private static List<Shown> matrix(List<Double> factors, Painted of, Step step) {
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
        return one(new Painted(pixels, hue(m, of.hue())));
    }

    private static Hue hue(float[] m, Hue of) {
        boolean alphaAlone = m[15] == 0 && m[16] == 0 && m[17] == 0;
        boolean noColour = alphaAlone, sameColour = alphaAlone;
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 5; column++) {
                float factor = m[row * 5 + column];
                noColour &= column > 2 || factor == 0;
                sameColour &= factor == (row == column ? 1 : 0);
            }
        }
        return of == Hue.FIXED || noColour ? Hue.FIXED : sameColour ? of : Hue.MIXED;
    }

    private static List<Shown> transfer(Primitive.Transfer transfer, Painted of, Step step) {
        var colours = List.of(transfer.red(), transfer.green(), transfer.blue());
        var pixels = of.pixels().changed(of.pixels(), step.space(), (in, _, out) -> {
            out[3] = transfer.alpha().at(in[3]);
            for (int c = 0; c < 3; c++) out[c] = out[3] * colours.get(c).at(in[3] == 0 ? 0 : in[c] / in[3]);
        });
        boolean noColour = of.hue() == Hue.FIXED || colours.stream().allMatch(Curve::constant);
        boolean sameColour = colours.stream().allMatch(Curve.IDENTITY::equals);
        return one(new Painted(pixels, noColour ? Hue.FIXED : sameColour ? of.hue() : Hue.MIXED));
    }
}
