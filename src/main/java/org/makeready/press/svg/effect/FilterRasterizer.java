package org.makeready.press.svg.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.batik.gvt.GraphicsNode;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Style;
import org.makeready.press.canvas.PaintedBounds;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Tint;
import org.makeready.press.effect.ArgbPixels;
import org.makeready.press.effect.ColourDependence;
import org.makeready.press.effect.FilteredLayer;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.svg.batik.BatikDrawing;
import org.makeready.press.svg.batik.BatikEffects;
import org.makeready.press.svg.markup.Markup;
import org.makeready.press.template.Art;
import org.makeready.press.template.InkRole;
import org.makeready.press.template.art.ArtContents;
import org.makeready.press.template.art.ArtPixels;

/// Applies filters to art. What a filter draws becomes a picture; what it leaves as it was, such as the thing a shadow
/// falls from, stays art.
public final class FilterRasterizer {
    private static final Rect EVERYWHERE = new Rect(-1e6, -1e6, 2e6, 2e6);
    private static final double SNAP = 0.01;
    private static final int WHITE = 0xFFFFFF;
    private final BatikDrawing drawing;
    private final BatikEffects effects;
    private final FilterReader reader;
    private final Rect paper;
    private final ArtPixels pixels;
    private final Set<String> changing;
    private final EffectBudget budget;
    private final Findings findings;

    public FilterRasterizer(
            BatikDrawing drawing,
            BatikEffects effects,
            FilterReader reader,
            Rect paper,
            List<InkRole> palette,
            EffectBudget budget,
            Findings findings) {
        this.drawing = drawing;
        this.effects = effects;
        this.reader = reader;
        this.paper = paper;
        this.pixels = new ArtPixels(palette);
        this.changing = palette.stream()
                .filter(role -> !role.fixed())
                .map(InkRole::name)
                .collect(Collectors.toSet());
        this.budget = budget;
        this.findings = findings;
    }

    /// @param place maps the node's user space to the face
    public List<Art> rasterized(GraphicsNode node, Transform place, List<Art> parts) {
        var filter = effects.filter(node);
        if (filter.isEmpty()) return parts;
        var at = drawing.origin(node).orElseThrow();
        var contents = ArtContents.of(parts, EVERYWHERE);
        if (!isUnchanging(contents, at) || place.determinant() == 0) return List.of();
        var markup = drawing.markup(filter.get());
        var frame = frame(node, place, markup);
        if (findings.failed()
                || frame.isEmpty()
                || !budget.allows(
                        frame.get().region().width() * frame.get().across(),
                        frame.get().region().height() * frame.get().down(),
                        FilterReader.steps(markup),
                        at)) return List.of();
        var read = reader.read(filter.get(), frame.get());
        var toFace = place.times(frame.get().toUser());
        var source = pixels.draw(
                parts, toFace.inverse(), frame.get().width(), frame.get().height());
        var art = new ArrayList<Art>();
        for (var layer : read.layers(source, hue(contents), contents.opaque())) {
            switch (layer) {
                case FilteredLayer.UnchangedGraphic() -> art.addAll(inside(frame.get(), place, contents, parts));
                case FilteredLayer.PaintedPixels(ArgbPixels painted, ColourDependence hue) ->
                    art.addAll(asPicture(painted, hue, toFace, contents, at));
            }
        }
        return List.copyOf(art);
    }

    private boolean isUnchanging(ArtContents contents, Markup at) {
        for (var slot : contents.slots()) {
            findings.add(
                    LintRule.SLOT_IN_FILTER,
                    at,
                    "The filter would have to be drawn anew for what customers put into slot-%s.".formatted(slot),
                    "Move slot-%s out of what is filtered.".formatted(slot));
        }
        for (var option : contents.options()) {
            findings.add(
                    LintRule.OPTION_IN_FILTER,
                    at,
                    "The filter would have to be drawn anew where option-%s is left out.".formatted(option),
                    "Filter what is inside option-%s instead.".formatted(option));
        }
        return contents.slots().isEmpty() && contents.options().isEmpty();
    }

    private ColourDependence hue(ArtContents contents) {
        if (contents.roles().stream().noneMatch(changing::contains)) return ColourDependence.FIXED;
        return contents.oneColour() ? ColourDependence.TINTED : ColourDependence.MIXED;
    }

    /// Empty where nothing of the filter's region lies near enough to the face.
    private Optional<FilterFrame> frame(GraphicsNode node, Transform place, Markup filter) {
        var bounds = node.getGeometryBounds();
        if (bounds == null) return Optional.empty();
        var box =
                new Rect(bounds.getX(), bounds.getY(), Math.max(0, bounds.getWidth()), Math.max(0, bounds.getHeight()));
        var region = reader.region(filter, box);
        double across = Math.hypot(place.a(), place.b()) * ArtPixels.PER_POINT;
        double down = Math.hypot(place.c(), place.d()) * ArtPixels.PER_POINT;
        var whole = new FilterFrame(box, region, across, down);
        return visible(whole, place, filter).map(seen -> new FilterFrame(box, onGrid(seen, place), across, down));
    }

    /// Moved outward by less than a pixel, so that pixels of upright pictures are pixels of the face.
    private static Rect onGrid(Rect region, Transform place) {
        if (place.b() != 0 || place.c() != 0) return region;
        var grid = Transform.scale(ArtPixels.PER_POINT, ArtPixels.PER_POINT).times(place);
        var pixels = PaintedBounds.rectangle(region, grid);
        double left = Math.floor(pixels.x() + SNAP), top = Math.floor(pixels.y() + SNAP);
        var whole =
                new Rect(left, top, Math.ceil(pixels.right() - SNAP) - left, Math.ceil(pixels.bottom() - SNAP) - top);
        return PaintedBounds.rectangle(whole, grid.inverse());
    }

    /// The part of the region that can colour anything on the face.
    private Optional<Rect> visible(FilterFrame frame, Transform place, Markup filter) {
        var element = drawing.element(filter);
        double carried = FilterReader.carries(reader.read(element, frame));
        var onFace = Outline.rectangle(paper).transform(place.inverse()).bounds();
        double x = carried / frame.across() + 1 / frame.across(), y = carried / frame.down() + 1 / frame.down();
        var near = new Rect(onFace.x() - x, onFace.y() - y, onFace.width() + 2 * x, onFace.height() + 2 * y);
        return frame.region().common(near);
    }

    /// The art itself, cut where the region cuts it.
    private static List<Art> inside(FilterFrame frame, Transform place, ArtContents contents, List<Art> parts) {
        var region = Outline.rectangle(frame.region()).transform(place);
        boolean whole = place.b() == 0
                && place.c() == 0
                && contents.reach()
                        .map(reach -> region.bounds().contains(reach, 0.01))
                        .orElse(true);
        return whole
                ? parts
                : List.of(
                        new Art.Group(Transform.IDENTITY, new Clip.Inside(region, false), 1, Optional.empty(), parts));
    }

    private List<Art> asPicture(
            ArgbPixels painted, ColourDependence hue, Transform toFace, ArtContents contents, Markup at) {
        var seen = painted.visibleArea();
        if (seen.empty()) return List.of();
        if (hue == ColourDependence.MIXED) {
            findings.add(
                    LintRule.ROLE_IN_FILTER,
                    at,
                    "This filter mixes the colour of %s, which customers may change, with others."
                            .formatted(named(contents.roles())),
                    "Give what is filtered a colour that is no role, or let the filter only blur it or put a shadow below it "
                            + "(with color-interpolation-filters=\"sRGB\").");
            return List.of();
        }
        var cut = painted.cropped(seen);
        var placement = toFace.times(new Transform(cut.width(), 0, 0, cut.height(), seen.left(), seen.top()));
        budget.reportPicture(at, "What this filter draws", cut.width(), cut.height());
        if (hue == ColourDependence.FIXED) return List.of(new Art.Picture(ArtPixels.raster(cut), placement));
        var outline = Outline.rectangle(new Rect(0, 0, 1, 1)).transform(placement);
        var ink = new Art.Shape(
                outline,
                Style.FILL,
                new Paint.Solid<Tint>(
                        new Tint.PaletteRole(contents.roles().iterator().next()), 1));
        return List.of(new Art.Masked(
                outline.bounds(),
                List.of(new Art.Picture(ArtPixels.raster(cut.coloured(WHITE)), placement)),
                List.of(ink)));
    }

    static String named(Set<String> names) {
        return names.stream().sorted().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
    }
}
