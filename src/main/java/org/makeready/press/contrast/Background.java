package org.makeready.press.contrast;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.geometry.JavaPath;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.Item;

/// What was drawn so far, asked point by point for its colour. Nothing is drawn for that: most shapes are far from most
/// points, and paths are only made of those that are near.
public final class Background {
    private static final int SAMPLES_ACROSS = 64;
    private static final double THIN = 1;
    private static final double[] PAPER = {255, 255, 255}, BLACK = {0, 0, 0};

    private final List<DrawnItem> things = new ArrayList<>();
    private final double[] ground;

    private Background(double[] ground) {
        this.ground = ground;
    }

    /// Nothing yet: paper.
    public static Background onPaper() {
        return new Background(PAPER);
    }

    /// Something that covers points: where it lies, what clips it, how opaque it is.
    private static final class DrawnItem {
        private final Item item;
        private final Transform toPage;
        private final List<PointOpacity> veils;
        private final double opacity;
        private final Rect bounds;
        private @Nullable Transform toItem;
        private @Nullable Shape path;

        DrawnItem(Item item, Transform toPage, List<PointOpacity> veils, double opacity, Rect bounds) {
            this.item = item;
            this.toPage = toPage;
            this.veils = veils;
            this.opacity = opacity;
            this.bounds = bounds;
        }

        /// Red, green, blue and how opaque it is; null where it is not.
        double @Nullable [] at(double x, double y) {
            if (x < bounds.x() || y < bounds.y() || x > bounds.right() || y > bounds.bottom()) return null;
            if (toItem == null) toItem = inverse(toPage);
            double ownX = toItem.x(x, y);
            double ownY = toItem.y(x, y);
            var own = own(ownX, ownY);
            if (own != null) for (var veil : veils) own[3] *= veil.opacity(x, y);
            return own;
        }

        boolean same(DrawnItem other) {
            return opacity == other.opacity
                    && toPage.equals(other.toPage)
                    && veils.size() == other.veils.size()
                    && item.equals(other.item);
        }

        private double @Nullable [] own(double ownX, double ownY) {
            return switch (item) {
                case Item.Shape shape -> path(shape).contains(ownX, ownY) ? paint(shape.paint(), ownX, ownY) : null;
                case Item.Picture picture -> pixel(picture, ownX, ownY);
                case Item.Group _, Item.Pictogram _, Item.Masked _, Item.Glyphs _ -> null;
            };
        }

        private Shape path(Item.Shape shape) {
            if (path == null) {
                path = switch (shape.style()) {
                    case Style.Fill(boolean evenOdd) -> JavaPath.of(shape.outline(), evenOdd);
                    case Style.Stroke stroke -> stroke.pen().createStrokedShape(JavaPath.of(shape.outline(), false));
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
                    yield stop(
                            g.stops(),
                            length == 0
                                    ? 1
                                    : ((own.x(x, y) - g.from().x()) * dx
                                                    + (own.y(x, y) - g.from().y()) * dy)
                                            / length);
                }
                case Paint.Radial<Ink> g -> {
                    var own = inverse(g.transform());
                    yield stop(
                            g.stops(),
                            g.radius() <= 0
                                    ? 1
                                    : Math.hypot(
                                                    own.x(x, y) - g.centre().x(),
                                                    own.y(x, y) - g.centre().y())
                                            / g.radius());
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

        private double @Nullable [] pixel(Item.Picture picture, double x, double y) {
            if (x < 0 || y < 0 || x >= 1 || y >= 1) return null;
            var pixels = picture.raster().pixels(SAMPLES_ACROSS);
            int argb = pixels.getRGB((int) (x * pixels.getWidth()), (int) (y * pixels.getHeight()));
            return new double[] {argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0 * opacity};
        }

        private double[] rgb(Ink ink, double alpha) {
            return new double[] {ink.red(), ink.green(), ink.blue(), alpha * opacity};
        }
    }

    /// How much of what lies behind it shows, from 0 to 1, at a point of the page.
    public interface PointOpacity {
        /// From 0, nothing shows, to 1, at a point of the page in points.
        double opacity(double x, double y);
    }

    /// A clip on the page.
    private static final class ClipOpacity implements PointOpacity {
        private final Outline outline;
        private final boolean evenOdd;
        private @Nullable Path2D path;

        ClipOpacity(Outline outline, boolean evenOdd) {
            this.outline = outline;
            this.evenOdd = evenOdd;
        }

        @Override
        public double opacity(double x, double y) {
            if (path == null) path = JavaPath.of(outline, evenOdd);
            return path.contains(x, y) ? 1 : 0;
        }
    }

    /// A mask: as much as its own picture is bright, on black.
    private record MaskOpacity(Outline reach, Background picture) implements PointOpacity {
        @Override
        public double opacity(double x, double y) {
            var grey = picture.colour(x, y);
            return reach.bounds().contains(new Rect(x, y, 0, 0), 0)
                    ? (0.3 * grey[0] + 0.59 * grey[1] + 0.11 * grey[2]) / 255
                    : 0;
        }
    }

    /// Where the next things come to lie.
    public record Frame(Transform toPage, List<PointOpacity> opacities, double opacity) {
        public static final Frame PAGE = new Frame(Transform.IDENTITY, List.of(), 1);

        /// The frame for what a group holds: moved, clipped and faded by it.
        public Frame inside(Item.Group group) {
            var moved = toPage.times(group.transform());
            var inside = new Frame(moved, opacities, opacity * group.opacity());
            return group.clip() instanceof Clip.Inside(Outline outline, boolean evenOdd)
                    ? inside.veiled(new ClipOpacity(outline.transform(moved), evenOdd))
                    : inside;
        }

        /// The frame for what a mask lets through.
        public Frame inside(Item.Masked masked) {
            var picture = new Background(BLACK);
            picture.addAll(masked.mask(), new Frame(toPage, List.of(), 1));
            return veiled(new MaskOpacity(Outline.rectangle(masked.reach()).transform(toPage), picture));
        }

        /// How much of what is drawn here shows at a point of the page, from 0 to 1.
        public double lets(double x, double y) {
            double lets = opacity;
            for (var veil : opacities) lets *= veil.opacity(x, y);
            return lets;
        }

        private Frame veiled(PointOpacity veil) {
            var all = new ArrayList<>(opacities);
            all.add(veil);
            return new Frame(toPage, all, opacity);
        }
    }

    /// Everything but words.
    private void addAll(List<Item> items, Frame frame) {
        for (var item : items) {
            switch (item) {
                case Item.Group group -> addAll(group.items(), frame.inside(group));
                case Item.Pictogram pictogram -> addAll(List.of(pictogram.group()), frame);
                case Item.Masked masked -> addAll(masked.items(), frame.inside(masked));
                case Item.Shape shape -> add(shape, frame);
                case Item.Picture picture -> add(picture, frame);
                case Item.Glyphs _ -> {}
            }
        }
    }

    /// Puts a shape on top of what is there; lines too thin to be seen are left out.
    public void add(Item.Shape shape, Frame frame) {
        double reach = shape.style() instanceof Style.Stroke stroke ? stroke.width() / 2 : 0;
        if (shape.style() instanceof Style.Stroke stroke && stroke.width() * frame.toPage.meanScale() < THIN) return;
        var own = shape.outline().bounds();
        add(
                shape,
                frame,
                new Rect(own.x() - reach, own.y() - reach, own.width() + 2 * reach, own.height() + 2 * reach));
    }

    /// Puts a picture on top of what is there.
    public void add(Item.Picture picture, Frame frame) {
        add(
                picture,
                new Frame(frame.toPage.times(picture.placement()), frame.opacities, frame.opacity),
                new Rect(0, 0, 1, 1));
    }

    private void add(Item item, Frame frame, Rect own) {
        if (frame.toPage.determinant() == 0 || frame.opacity <= 0) return;
        things.add(new DrawnItem(item, frame.toPage, frame.opacities, frame.opacity, onPage(own, frame.toPage)));
    }

    /// The bounds of a rectangle once it is on the page.
    public static Rect onPage(Rect own, Transform toPage) {
        return Outline.rectangle(own).transform(toPage).bounds();
    }

    /// The same without what lies elsewhere.
    public Background near(Rect area) {
        var near = new Background(ground);
        things.stream().filter(thing -> thing.bounds.common(area).isPresent()).forEach(near.things::add);
        return near;
    }

    /// Whether the very same things lie at the same places here.
    public boolean same(Background other) {
        if (things.size() != other.things.size()) return false;
        for (int i = 0; i < things.size(); i++) if (!things.get(i).same(other.things.get(i))) return false;
        return true;
    }

    /// How much of the ground is hidden at a point, from 0 to 1.
    public double hides(double x, double y) {
        double left = 1;
        for (int i = things.size() - 1; i >= 0 && left > 0.01; i--) {
            var there = things.get(i).at(x, y);
            if (there != null) left *= 1 - there[3];
        }
        return 1 - left;
    }

    /// Red, green and blue of what is to be seen at a point, from 0 to 255; the ground where nothing lies.
    public double[] colour(double x, double y) {
        var seen = new double[3];
        double left = 1;
        for (int i = things.size() - 1; i >= 0 && left > 0.01; i--) {
            var there = things.get(i).at(x, y);
            if (there == null) continue;
            for (int c = 0; c < 3; c++) seen[c] += left * there[3] * there[c];
            left *= 1 - there[3];
        }
        for (int c = 0; c < 3; c++) seen[c] += left * ground[c];
        return seen;
    }

    private static double[] between(double[] a, double[] b, double at) {
        var mixed = new double[a.length];
        for (int i = 0; i < a.length; i++) mixed[i] = a[i] + (b[i] - a[i]) * at;
        return mixed;
    }

    private static Transform inverse(Transform t) {
        double d = t.determinant();
        return new Transform(
                t.d() / d,
                -t.b() / d,
                -t.c() / d,
                t.a() / d,
                (t.c() * t.f() - t.d() * t.e()) / d,
                (t.b() * t.e() - t.a() * t.f()) / d);
    }

    /// Around both.
    public static Optional<Rect> around(Optional<Rect> before, Rect more) {
        return Optional.of(before.map(old -> old.union(more)).orElse(more));
    }
}
