package org.makeready.press.template.art;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.makeready.press.artwork.Clip;
import org.makeready.press.canvas.PaintedBounds;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Tint;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.template.Art;

/// What a piece of art holds, looked at within a rectangle of the face: what customers may change, and how far it
/// reaches.
public final class ArtContents {
    /// How far words may stand off the line they follow, in points.
    private static final double OFF_LINE = 72;
    private final Set<String> slots = new HashSet<>();
    private final Set<String> options = new HashSet<>();
    private final Set<Tint> tints = new HashSet<>();
    private boolean pictures;
    private boolean opaque = true;
    private Optional<Rect> reach = Optional.empty();

    private ArtContents() {}

    /// What this art holds within a rectangle, in the same space.
    public static ArtContents of(List<Art> art, Rect within) {
        var contents = new ArtContents();
        contents.collect(art, Transform.IDENTITY, within);
        return contents;
    }

    /// The names of the slots that have a place in it.
    public Set<String> slots() {
        return slots;
    }

    /// The options that change what is drawn.
    public Set<String> options() {
        return options;
    }

    /// The roles that colour something here.
    public Set<String> roles() {
        var roles = new HashSet<String>();
        for (var tint : tints) if (tint instanceof Tint.PaletteRole(String name)) roles.add(name);
        return roles;
    }

    /// Whether all that is drawn has one colour, more or less opaque.
    public boolean oneColour() {
        return tints.size() == 1 && !pictures;
    }

    /// Whether nothing shows through what is drawn but along its edges.
    public boolean opaque() {
        return opaque;
    }

    /// Empty where nothing is drawn.
    public Optional<Rect> reach() {
        return reach;
    }

    private void collect(List<Art> art, Transform place, Rect seen) {
        for (var part : art) {
            switch (part) {
                case Art.Group group -> group(group, place.times(group.transform()), seen);
                case Art.Masked masked ->
                    PaintedBounds.rectangle(masked.reach(), place).common(seen).ifPresent(rest -> {
                        opaque = false;
                        collect(masked.parts(), place, rest);
                    });
                case Art.Shape shape when shape.outline().empty() -> {}
                case Art.Shape shape ->
                    PaintedBounds.shape(shape.outline(), shape.style(), place)
                            .common(seen)
                            .ifPresent(rest -> {
                                add(rest);
                                collect(shape.paint());
                            });
                case Art.Picture picture ->
                    PaintedBounds.picture(place.times(picture.placement()))
                            .common(seen)
                            .ifPresent(rest -> {
                                add(rest);
                                pictures = true;
                                opaque &= !picture.raster()
                                        .pixels()
                                        .getColorModel()
                                        .hasAlpha();
                            });
                case Art.Place slot ->
                    PaintedBounds.rectangle(room(slot), place.times(slot.transform()))
                            .common(seen)
                            .ifPresent(rest -> {
                                add(rest);
                                slots.add(slot.slot());
                            });
            }
        }
    }

    private void group(Art.Group group, Transform place, Rect seen) {
        var rest = switch (group.clip()) {
            case Clip.Everything() -> Optional.of(seen);
            case Clip.Inside(Outline outline, boolean _) when outline.empty() -> Optional.<Rect>empty();
            case Clip.Inside(Outline outline, boolean _) ->
                outline.transform(place).bounds().common(seen);
        };
        rest.ifPresent(inside -> {
            var before = reach;
            collect(group.parts(), place, inside);
            opaque &= group.opacity() >= 1;
            if (!reach.equals(before)) group.option().ifPresent(options::add);
        });
    }

    private void collect(Paint<Tint> paint) {
        paint.recolour(tint -> {
            tints.add(tint);
            return tint;
        });
        opaque &= switch (paint) {
            case Paint.Solid<Tint> solid -> solid.alpha() >= 1;
            case Paint.Linear<Tint> linear -> linear.stops().stream().allMatch(stop -> stop.alpha() >= 1);
            case Paint.Radial<Tint> radial -> radial.stops().stream().allMatch(stop -> stop.alpha() >= 1);
        };
    }

    private void add(Rect rest) {
        reach = Stream.concat(reach.stream(), Stream.of(rest)).reduce(Rect::union);
    }

    /// Words stay in their box; a frame of another form may be a line that words stand on.
    private static Rect room(Art.Place slot) {
        var box = slot.box();
        var corners = new Corners(box);
        slot.frame().follow(corners);
        if (corners.only) return box;
        return new Rect(
                box.x() - OFF_LINE, box.y() - OFF_LINE, box.width() + 2 * OFF_LINE, box.height() + 2 * OFF_LINE);
    }

    /// Whether an outline goes from corner to corner of its box.
    private static final class Corners implements Outline.Pen {
        private final Rect box;
        private boolean only = true;

        Corners(Rect box) {
            this.box = box;
        }

        @Override
        public void move(double x, double y) {
            only &= (x == box.x() || x == box.right()) && (y == box.y() || y == box.bottom());
        }

        @Override
        public void line(double x, double y) {
            move(x, y);
        }

        @Override
        public void curve(double x1, double y1, double x2, double y2, double x, double y) {
            only = false;
        }

        @Override
        public void close() {}
    }
}
