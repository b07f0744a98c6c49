package org.makeready.press.colour;

import java.util.List;
import java.util.function.Function;
import org.makeready.press.geometry.Point;
import org.makeready.press.geometry.Transform;

/// What fills an area or a line. `C` is how a colour is given: a [Tint] in a template, an [InkBounds] once composed.
/// Alpha runs from 0 (clear) to 1 (opaque). Gradients go on with their end colours beyond their ends (SVG `pad`).
public sealed interface Paint<C> {
    /// One colour everywhere.
    record Solid<C>(C colour, double alpha) implements Paint<C> {}

    /// Colours along the line `from` → `to`; `transform` maps that line's space to the face.
    record Linear<C>(Point from, Point to, List<Stop<C>> stops, Transform transform) implements Paint<C> {}

    /// Colours from the focus outward to the circle; `transform` maps the circle's space to the face.
    record Radial<C>(Point focus, Point centre, double radius, List<Stop<C>> stops, Transform transform)
            implements Paint<C> {}

    /// One colour of a gradient; offsets run from 0 to 1 and never fall from stop to stop.
    record Stop<C>(double offset, C colour, double alpha) {}

    /// The same paint with every colour replaced.
    default <D> Paint<D> recolour(Function<C, D> change) {
        return switch (this) {
            case Solid<C>(C colour, double alpha) -> new Solid<>(change.apply(colour), alpha);
            case Linear<C>(Point from, Point to, List<Stop<C>> stops, Transform t) ->
                new Linear<>(from, to, recolour(stops, change), t);
            case Radial<C>(Point focus, Point centre, double radius, List<Stop<C>> stops, Transform t) ->
                new Radial<>(focus, centre, radius, recolour(stops, change), t);
        };
    }

    private static <C, D> List<Stop<D>> recolour(List<Stop<C>> stops, Function<C, D> change) {
        return stops.stream()
                .map(s -> new Stop<>(s.offset(), change.apply(s.colour()), s.alpha()))
                .toList();
    }
}
