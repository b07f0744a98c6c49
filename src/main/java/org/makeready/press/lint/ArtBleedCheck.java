package org.makeready.press.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makeready.press.canvas.PaintedBounds;
import org.makeready.press.effect.ArgbPixels;
import org.makeready.press.finding.LintRule;
import org.makeready.press.finding.Position;
import org.makeready.press.geometry.JavaPath;
import org.makeready.press.geometry.ReadableNumbers;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Track;
import org.makeready.press.geometry.Transform;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.TrimShape;
import org.makeready.press.template.art.ArtPixels;

/// Whether what touches the cut goes on through the bleed: all round the finished edge, where there is colour just
/// inside, there must be colour out to the end of the bleed. Measured on the drawn face.
final class ArtBleedCheck implements LintCheck {
    private static final double STEP = 1, INSIDE = 1.5, SHORT_OF_END = 1.25, SHORTEST = 9, PIXELS_PER_POINT = 1.5;
    private static final int PAINTED = 128, NEARLY_WHITE = 245;

    @Override
    public void check(LintContext on) {
        for (var face : on.template().faces()) {
            if (face.bleed().pt() > 2 * SHORT_OF_END) new Sides(on, face).check();
        }
    }

    /// A stretch of edge of one side where colour ends too early.
    private static final class Gap {
        private double length;
        private double reached = Double.POSITIVE_INFINITY;
        private double x;
        private double y;
    }

    private static final class Sides {
        private final LintContext on;
        private final Face face;
        private final Rect box;
        private final ArgbPixels pixels;
        private final Map<String, Gap> gaps = new LinkedHashMap<>();

        Sides(LintContext on, Face face) {
            this.on = on;
            this.face = face;
            this.box = face.bleedBox();
            this.pixels = new ArtPixels(on.template().palette())
                    .draw(
                            outer(on.art(face), Transform.IDENTITY, within(face)),
                            new Transform(
                                    PIXELS_PER_POINT,
                                    0,
                                    0,
                                    PIXELS_PER_POINT,
                                    -box.x() * PIXELS_PER_POINT,
                                    -box.y() * PIXELS_PER_POINT),
                            (int) Math.ceil(box.width() * PIXELS_PER_POINT),
                            (int) Math.ceil(box.height() * PIXELS_PER_POINT));
        }

        /// Where nothing is near the cut.
        private static Rect within(Face face) {
            double share = switch (face.shape()) {
                case TrimShape.Rectangle _ -> 1;
                case TrimShape.Oval _ -> 0.7;
                case TrimShape.Own _ -> 0;
            };
            var trim = face.trimBox();
            double width = Math.max(0, trim.width() * share - 4 * INSIDE),
                    height = Math.max(0, trim.height() * share - 4 * INSIDE);
            return new Rect(trim.centre().x() - width / 2, trim.centre().y() - height / 2, width, height);
        }

        /// The art without what lies wholly within: most of a drawing does, and need not be drawn.
        private static List<Art> outer(List<Art> art, Transform place, Rect within) {
            return art.stream()
                    .flatMap(part -> switch (part) {
                        case Art.Group group ->
                            Stream.of(new Art.Group(
                                    group.transform(),
                                    group.clip(),
                                    group.opacity(),
                                    group.option(),
                                    outer(group.parts(), place.times(group.transform()), within)));
                        case Art.Masked masked ->
                            Stream.of(new Art.Masked(
                                    masked.reach(), masked.mask(), outer(masked.parts(), place, within)));
                        case Art.Shape shape
                        when shape.outline().empty()
                                || within.contains(PaintedBounds.shape(shape.outline(), shape.style(), place), 0) ->
                            Stream.<Art>empty();
                        case Art.Picture picture
                        when within.contains(PaintedBounds.picture(place.times(picture.placement())), 0) ->
                            Stream.<Art>empty();
                        case Art.Shape _, Art.Picture _, Art.Place _ -> Stream.of(part);
                    })
                    .toList();
        }

        void check() {
            var edge = Track.along(face.edge());
            var inside = JavaPath.of(face.edge(), false);
            for (double at = STEP / 2; at < edge.length(); at += STEP) {
                var spot = edge.at(at);
                double nx = -Math.sin(spot.angle()), ny = Math.cos(spot.angle());
                boolean outward = !inside.contains(spot.x() + nx, spot.y() + ny);
                across(spot.x(), spot.y(), outward ? nx : -nx, outward ? ny : -ny);
            }
            gaps.forEach(this::report);
        }

        private void across(double x, double y, double nx, double ny) {
            if (!painted(x - INSIDE * nx, y - INSIDE * ny, true)) return;
            double wanted = face.bleed().pt() - SHORT_OF_END;
            double reached = -INSIDE;
            while (reached < wanted && painted(x + reached * nx, y + reached * ny, false)) reached += 0.5;
            if (reached >= wanted) return;
            var gap = gaps.computeIfAbsent(side(nx, ny), _ -> new Gap());
            if (gap.length == 0) {
                gap.x = x - INSIDE * nx;
                gap.y = y - INSIDE * ny;
            }
            gap.length += STEP;
            gap.reached = Math.min(gap.reached, reached);
        }

        /// @param coloured whether white, which nobody misses, is left out
        private boolean painted(double x, double y, boolean coloured) {
            int px = (int) ((x - box.x()) * PIXELS_PER_POINT), py = (int) ((y - box.y()) * PIXELS_PER_POINT);
            if (px < 0 || py < 0 || px >= pixels.width() || py >= pixels.height()) return false;
            int argb = pixels.argb()[py * pixels.width() + px];
            boolean white = (argb >> 16 & 0xFF) >= NEARLY_WHITE
                    && (argb >> 8 & 0xFF) >= NEARLY_WHITE
                    && (argb & 0xFF) >= NEARLY_WHITE;
            return argb >>> 24 >= PAINTED && !(coloured && white);
        }

        private static String side(double nx, double ny) {
            if (Math.abs(nx) > Math.abs(ny)) return nx < 0 ? "left" : "right";
            return ny < 0 ? "top" : "bottom";
        }

        private void report(String side, Gap gap) {
            if (gap.length < SHORTEST) return;
            var reaches = gap.reached <= 0.5
                    ? "ends at the trim edge"
                    : String.format(Locale.ROOT, "extends only %.1f pt beyond the trim edge", gap.reached);
            var message = String.format(
                    Locale.ROOT,
                    "At the %s of face \"%s\", artwork %s for a length of %.0f pt. The bleed is %s wide.",
                    side,
                    face.name(),
                    reaches,
                    gap.length,
                    ReadableNumbers.pt(face.bleed().pt()));
            var fix = "Extend it to the %s edge of the artwork.".formatted(side);
            var culprit = topmost(on.leaves(face), gap.x, gap.y);
            if (culprit == null)
                on.report(
                        LintRule.BLEED_NOT_REACHED, Position.start(on.origins().artwork(face.name())), message, fix);
            else on.report(LintRule.BLEED_NOT_REACHED, culprit, message, fix);
        }

        private static @Nullable Art topmost(List<ArtLeaf> leaves, double x, double y) {
            return leaves.reversed().stream()
                    .filter(leaf -> !(leaf.art() instanceof Art.Place)
                            && leaf.reach()
                                    .filter(reach -> reach.contains(new Rect(x, y, 0, 0), 0.1))
                                    .isPresent())
                    .map(ArtLeaf::art)
                    .findFirst()
                    .orElse(null);
        }
    }
}
