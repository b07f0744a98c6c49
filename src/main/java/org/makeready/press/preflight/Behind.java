package org.makeready.press.preflight;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.composition.Item;
import org.makeready.press.geometry.JavaPath;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;

/// What was drawn so far, asked point by point for its colour. Nothing is drawn for that: most shapes are far from most
/// points, and paths are only made of those that are near.
final class Behind {
    private static final int SAMPLES_ACROSS = 64;
    private static final double THIN = 1;
    private static final double[] PAPER = {255, 255, 255};

    private final List<Thing> things = new ArrayList<>();

    /// Something that covers points: where it lies, what clips it, how opaque it is.
    private final class Thing {
        private final Item item;
        private final Transform toPage;
        private final List<Cut> cuts;
        private final double opacity;
        private final Rect bounds;
        private Transform toItem;
        private Shape path;

        Thing(Item item, Transform toPage, List<Cut> cuts, double opacity, Rect bounds) {
            this.item = item;
            this.toPage = toPage;
            this.cuts = cuts;
            this.opacity = opacity;
            this.bounds = bounds;
        }

        /// Red, green, blue and how opaque it is; null where it is not.
        double[] at(double x, double y) {
            if (x < bounds.x() || y < bounds.y() || x > bounds.right() || y > bounds.bottom()) return null;
            if (toItem == null) toItem = inverse(toPage);
            double ownX = toItem.x(x, y);
            double ownY = toItem.y(x, y);
            for (var cut : cuts) if (!cut.holds(x, y)) return null;
            return switch (item) {
                case Item.Shape shape -> path(shape).contains(ownX, ownY) ? paint(shape.paint(), ownX, ownY) : null;
                case Item.Picture picture -> pixel(picture, ownX, ownY);
                case Item.Group _, Item.Glyphs _ -> null;
            };
        }

        private Shape path(Item.Shape shape) {
            if (path == null) {
                path = switch (shape.style()) {
                    case Style.Fill(boolean evenOdd) -> JavaPath.of(shape.outline(), evenOdd);
                    case Style.Stroke stroke -> new BasicStroke((float) stroke.width()).createStrokedShape(JavaPath.of(shape.outline(), false));
                };
            }
            return path;
        }

        private double[] paint(Paint<Ink> paint, double x, double y) {
            return switch (paint) {
                case Paint.Solid<Ink>(Ink ink, double alpha) -> rgb(ink, alpha);
                case Paint.Linear<Ink> g -> {
                    var own = inverse(g.transform());
                    double dx = g.to().x() - g.from().x();
                    double dy = g.to().y() - g.from().y();
                    double length = dx * dx + dy * dy;
                    yield stop(g.stops(), length == 0 ? 1 : ((own.x(x, y) - g.from().x()) * dx + (own.y(x, y) - g.from().y()) * dy) / length);
                }
                case Paint.Radial<Ink> g -> {
                    var own = inverse(g.transform());
                    yield stop(g.stops(), g.radius() <= 0 ? 1 : Math.hypot(own.x(x, y) - g.centre().x(), own.y(x, y) - g.centre().y()) / g.radius());
                }
            };
        }

        private double[] stop(List<Paint.Stop<Ink>> stops, double t) {
            var before = stops.getFirst();
            for (var stop : stops) {
                if (stop.offset() >= t) {
                    double span = stop.offset() - before.offset();
                    double part = span <= 0 ? 1 : Math.clamp((t - before.offset()) / span, 0, 1);
                    return between(rgb(before.colour(), before.alpha()), rgb(stop.colour(), stop.alpha()), part);
                }
                before = stop;
            }
            return rgb(before.colour(), before.alpha());
        }

        private double[] pixel(Item.Picture picture, double x, double y) {
            if (x < 0 || y < 0 || x >= 1 || y >= 1) return null;
            var pixels = picture.raster().pixels(SAMPLES_ACROSS);
            int argb = pixels.getRGB((int) (x * pixels.getWidth()), (int) (y * pixels.getHeight()));
            return new double[] {argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0 * opacity};
        }

        private double[] rgb(Ink ink, double alpha) {
            return new double[] {ink.red(), ink.green(), ink.blue(), alpha * opacity};
        }
    }

    /// A clip on the page.
    static final class Cut {
        private final Outline outline;
        private final boolean evenOdd;
        private Path2D path;

        Cut(Outline outline, boolean evenOdd) {
            this.outline = outline;
            this.evenOdd = evenOdd;
        }

        boolean holds(double x, double y) {
            if (path == null) path = JavaPath.of(outline, evenOdd);
            return path.contains(x, y);
        }
    }

    /// Where the next things come to lie.
    record Frame(Transform toPage, List<Cut> cuts, double opacity) {
        static final Frame PAGE = new Frame(Transform.IDENTITY, List.of(), 1);

        Frame inside(Item.Group group) {
            var moved = toPage.times(group.transform());
            var all = new ArrayList<>(cuts);
            if (group.clip() instanceof Clip.Inside(Outline outline, boolean evenOdd)) all.add(new Cut(outline.transform(moved), evenOdd));
            return new Frame(moved, all, opacity * group.opacity());
        }
    }

    void add(Item.Shape shape, Frame frame) {
        double reach = shape.style() instanceof Style.Stroke stroke ? stroke.width() / 2 : 0;
        if (shape.style() instanceof Style.Stroke stroke && stroke.width() * frame.toPage.meanScale() < THIN) return;
        var own = shape.outline().bounds();
        add(shape, frame, new Rect(own.x() - reach, own.y() - reach, own.width() + 2 * reach, own.height() + 2 * reach));
    }

    void add(Item.Picture picture, Frame frame) {
        add(picture, new Frame(frame.toPage.times(picture.placement()), frame.cuts, frame.opacity), new Rect(0, 0, 1, 1));
    }

    private void add(Item item, Frame frame, Rect own) {
        if (frame.toPage.determinant() == 0 || frame.opacity <= 0) return;
        things.add(new Thing(item, frame.toPage, frame.cuts, frame.opacity, onPage(own, frame.toPage)));
    }

    static Rect onPage(Rect own, Transform toPage) {
        return Outline.rectangle(own).transform(toPage).bounds();
    }

    /// Red, green and blue of what is to be seen at a point, from 0 to 255; white paper where nothing lies.
    double[] colour(double x, double y) {
        var seen = new double[3];
        double left = 1;
        for (int i = things.size() - 1; i >= 0 && left > 0.01; i--) {
            var there = things.get(i).at(x, y);
            if (there == null) continue;
            for (int c = 0; c < 3; c++) seen[c] += left * there[3] * there[c];
            left *= 1 - there[3];
        }
        for (int c = 0; c < 3; c++) seen[c] += left * PAPER[c];
        return seen;
    }

    private static double[] between(double[] a, double[] b, double at) {
        var mixed = new double[a.length];
        for (int i = 0; i < a.length; i++) mixed[i] = a[i] + (b[i] - a[i]) * at;
        return mixed;
    }

    private static Transform inverse(Transform t) {
        double d = t.determinant();
        return new Transform(t.d() / d, -t.b() / d, -t.c() / d, t.a() / d, (t.c() * t.f() - t.d() * t.e()) / d, (t.b() * t.e() - t.a() * t.f()) / d);
    }

    /// How bright a colour is (WCAG 2.2, relative luminance), from 0 to 1.
    static double luminance(double red, double green, double blue) {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(double level) {
        double v = level / 255;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    static Optional<Rect> around(Optional<Rect> before, Rect more) {
        return Optional.of(before.map(old -> old.union(more)).orElse(more));
    }
}
