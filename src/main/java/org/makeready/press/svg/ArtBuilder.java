package org.makeready.press.svg;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.batik.gvt.CompositeGraphicsNode;
import org.apache.batik.gvt.CompositeShapePainter;
import org.apache.batik.gvt.FillShapePainter;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.gvt.ShapeNode;
import org.apache.batik.gvt.ShapePainter;
import org.apache.batik.gvt.StrokeShapePainter;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Raster;
import org.makeready.press.artwork.Style;
import org.makeready.press.effect.BlendMode;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.svg.batik.BatikDrawing;
import org.makeready.press.svg.batik.BatikEffects;
import org.makeready.press.svg.batik.BatikShapes;
import org.makeready.press.svg.effect.BlendRasterizer;
import org.makeready.press.svg.effect.EffectBudget;
import org.makeready.press.svg.effect.FilterRasterizer;
import org.makeready.press.svg.effect.FilterReader;
import org.makeready.press.svg.markup.AlphaStandIns;
import org.makeready.press.svg.markup.Markup;
import org.makeready.press.svg.markup.SvgProfile;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.InkRole;
import org.makeready.press.template.Limits;

/// Walks through what Batik made of a drawing and turns it into art. Transforms are baked into outlines; groups remain
/// only where something is clipped, faded, masked or optional; filters and blend modes become pictures.
final class ArtBuilder {
    private static final String SLOT = "slot-";
    private static final String OPTION = "option-";
    private static final String EDGE = "edge";
    private final BatikDrawing drawing;
    private final Transform toFace;
    private final Rect paper;
    private final RoleMatcher roles;
    private final BatikEffects effects;
    private final FilterRasterizer filters;
    private final BlendRasterizer blends;
    private final AlphaStandIns colours;
    private final EmbeddedPictures pictures;
    private final Findings findings;
    private final List<DrawnEdge> edges = new ArrayList<>();
    private final Map<Art, Markup> origins = new IdentityHashMap<>();

    ArtBuilder(
            BatikDrawing drawing,
            Face face,
            List<InkRole> palette,
            AlphaStandIns colours,
            EmbeddedPictures pictures,
            Limits limits,
            Findings findings) {
        this.drawing = drawing;
        this.toFace = Transform.translate(-face.bleed().pt(), -face.bleed().pt());
        this.paper = face.bleedBox();
        this.roles = new RoleMatcher(drawing, palette);
        this.effects = new BatikEffects(drawing);
        var budget = new EffectBudget(limits, findings);
        this.filters = new FilterRasterizer(
                drawing,
                effects,
                new FilterReader(drawing, effects, colours, limits, findings),
                paper,
                palette,
                budget,
                findings);
        this.blends = new BlendRasterizer(paper, palette, budget, findings);
        this.colours = colours;
        this.pictures = pictures;
        this.findings = findings;
    }

    /// A walk that knows no roles: colours of a mask are no inks.
    private ArtBuilder(ArtBuilder other) {
        this.drawing = other.drawing;
        this.toFace = other.toFace;
        this.paper = other.paper;
        this.roles = new RoleMatcher(other.drawing, List.of());
        this.effects = other.effects;
        this.filters = other.filters;
        this.blends = other.blends;
        this.colours = other.colours;
        this.pictures = other.pictures;
        this.findings = other.findings;
    }

    List<Art> art() {
        var art = new ArrayList<Art>();
        children(drawing.root(), toFace, BlendBackdrop.nothing(art));
        return List.copyOf(art);
    }

    /// The finished edge, where the drawing says it: known once the art is.
    List<DrawnEdge> edges() {
        return edges;
    }

    /// Which element each piece of art was drawn from.
    Map<Art, Markup> origins() {
        return origins;
    }

    /// What has no origin yet was made just now.
    private void trace(List<Art> art, Markup origin) {
        for (var part : art) {
            if (origins.putIfAbsent(part, origin) == null && part instanceof Art.Group group)
                trace(group.parts(), origin);
        }
    }

    private void children(GraphicsNode parent, Transform place, BlendBackdrop below) {
        if (!(parent instanceof CompositeGraphicsNode group)) return;
        for (Object child : group.getChildren()) node((GraphicsNode) child, place, below);
    }

    /// Adds a node on top of what lies below.
    private void node(GraphicsNode node, Transform parent, BlendBackdrop below) {
        var place = parent.times(BatikShapes.transform(node.getTransform()));
        var parts = new ArrayList<Art>();
        if (node instanceof ShapeNode shape) shape(shape, place, parts);
        else children(node, place, apart(node) ? BlendBackdrop.nothing(parts) : below.and(parts));
        if (parts.isEmpty() && effects.filter(node).isEmpty()) return;
        drawing.origin(node).ifPresent(origin -> trace(parts, origin));
        int from = below.here().size();
        wrap(node, place, parts, below);
        drawing.origin(node)
                .ifPresent(
                        origin -> trace(below.here().subList(from, below.here().size()), origin));
    }

    /// Whether what is inside blends with nothing outside (W3C Compositing and Blending 1, section 3.4).
    private boolean apart(GraphicsNode node) {
        return opacity(node) < 1
                || node.getClip() != null
                || node.getMask() != null
                || effects.filter(node).isPresent()
                || effects.blendMode(node) != BlendMode.NORMAL
                || effects.isolated(node);
    }

    private static double opacity(GraphicsNode node) {
        return node.getComposite() instanceof AlphaComposite alpha ? alpha.getAlpha() : 1;
    }

    private void wrap(GraphicsNode node, Transform place, List<Art> parts, BlendBackdrop below) {
        var option = id(node).filter(id -> id.startsWith(OPTION)).map(id -> id.substring(OPTION.length()));
        var mode = effects.blendMode(node);
        boolean blending = mode != BlendMode.NORMAL;
        var drawn = masked(node, place, filters.rasterized(node, place, parts));
        var whole = grouped(clip(node, place), opacity(node), blending ? Optional.empty() : option, drawn);
        if (!blending) below.here().addAll(whole);
        else
            below.here()
                    .addAll(grouped(
                            Clip.NONE,
                            1,
                            option,
                            blends.rasterized(
                                    mode,
                                    whole,
                                    below.art(),
                                    drawing.origin(node).orElseThrow())));
    }

    static List<Art> grouped(Clip clip, double opacity, Optional<String> option, List<Art> parts) {
        if (parts.isEmpty() || option.isEmpty() && opacity >= 1 && clip.equals(Clip.NONE)) return parts;
        return List.of(new Art.Group(Transform.IDENTITY, clip, opacity, option, List.copyOf(parts)));
    }

    private List<Art> masked(GraphicsNode node, Transform place, List<Art> parts) {
        if (node.getMask() == null || parts.isEmpty()) return parts;
        return new MaskReader(drawing, effects, paper, findings).masked(node, place, parts, (mask, at) -> {
            var shade = new ArrayList<Art>();
            new ArtBuilder(this).node(mask, at, BlendBackdrop.nothing(shade));
            return shade;
        });
    }

    private Clip clip(GraphicsNode node, Transform place) {
        boolean viewport = drawing.origin(node).filter(drawing::isRoot).isPresent();
        if (node.getClip() == null || viewport) return Clip.NONE;
        var path = node.getClip().getClipPath();
        return new Clip.Inside(BatikShapes.outline(path, place), BatikShapes.evenOdd(path));
    }

    private Optional<String> id(GraphicsNode node) {
        return drawing.origin(node).map(m -> m.attribute("id"));
    }

    private void shape(ShapeNode node, Transform place, List<Art> out) {
        var origin = drawing.origin(node);
        var slot = id(node).filter(id -> id.startsWith(SLOT)).map(id -> id.substring(SLOT.length()));
        var picture = origin.flatMap(pictures::in);
        if (id(node).filter(EDGE::equals).isPresent())
            edges.add(new DrawnEdge(BatikShapes.outline(node.getShape(), place), origin.get()));
        else if (slot.isPresent()) out.add(place(slot.get(), node, place));
        else if (!node.isVisible() || node.getShape() == null) return;
        else if (picture.isPresent()) out.add(picture(picture.get(), node, place, origin.get()));
        else painted(node, node.getShapePainter(), place, out);
    }

    private static Art place(String slot, ShapeNode node, Transform place) {
        if (place.b() == 0 && place.c() == 0 && place.a() > 0 && place.d() > 0) {
            var frame = BatikShapes.outline(node.getShape(), place);
            return new Art.Place(slot, frame.bounds(), frame, Transform.IDENTITY);
        }
        // A turned box keeps its own upright coordinates, in points, so that text is set level in it.
        double scale = place.meanScale();
        var frame = BatikShapes.outline(node.getShape(), Transform.scale(scale, scale));
        return new Art.Place(slot, frame.bounds(), frame, place.times(Transform.scale(1 / scale, 1 / scale)));
    }

    private static Art picture(Raster raster, ShapeNode node, Transform place, Markup image) {
        var frame = node.getShape().getBounds2D();
        var aspect = image.attribute("preserveAspectRatio");
        double across = frame.getWidth() / raster.width();
        double down = frame.getHeight() / raster.height();
        if (!aspect.contains("none"))
            across = down = aspect.contains("slice") ? Math.max(across, down) : Math.min(across, down);
        double width = raster.width() * across;
        double height = raster.height() * down;
        double x = frame.getX() + (frame.getWidth() - width) * share(aspect, "xMin", "xMax");
        double y = frame.getY() + (frame.getHeight() - height) * share(aspect, "YMin", "YMax");
        var art = new Art.Picture(raster, place.times(new Transform(width, 0, 0, height, x, y)));
        if (!aspect.contains("slice")) return art;
        return new Art.Group(
                Transform.IDENTITY,
                new Clip.Inside(BatikShapes.outline(frame, place), false),
                1,
                Optional.empty(),
                List.of(art));
    }

    private static double share(String aspect, String start, String end) {
        return aspect.contains(start) ? 0 : aspect.contains(end) ? 1 : 0.5;
    }

    private void painted(ShapeNode node, ShapePainter painter, Transform place, List<Art> out) {
        switch (painter) {
            case null -> {}
            case CompositeShapePainter both -> {
                var drawn = new ArrayList<List<Art>>();
                for (int i = 0; i < both.getShapePainterCount(); i++) {
                    drawn.add(new ArrayList<>());
                    painted(node, both.getShapePainter(i), place, drawn.getLast());
                }
                (strokeFirst(node) ? drawn.reversed() : drawn).forEach(out::addAll);
            }
            case FillShapePainter fill -> {
                var shape = node.getShape();
                add(
                        node,
                        BatikShapes.outline(shape, place),
                        new Style.Fill(BatikShapes.evenOdd(shape)),
                        fill.getPaint(),
                        place,
                        out);
            }
            case StrokeShapePainter stroke -> stroke(node, stroke, place, out);
            default ->
                findings.add(
                        LintRule.UNSUPPORTED_PAINT,
                        drawing.origin(node).orElseThrow(),
                        "This is painted in a way templates may not use.",
                        "Use plain fills, strokes and gradients.");
        }
    }

    private boolean strokeFirst(GraphicsNode node) {
        return drawing.origin(node)
                .filter(m -> m.attribute(SvgProfile.PAINT_ORDER).equals("stroke"))
                .isPresent();
    }

    /// A stroke that is stretched more one way than the other keeps its transform; all others are scaled for good.
    private void stroke(ShapeNode node, StrokeShapePainter painter, Transform place, List<Art> out) {
        if (!(painter.getStroke() instanceof BasicStroke stroke) || stroke.getLineWidth() <= 0) return;
        if (place.even()) {
            double scale = place.meanScale();
            if (scale > 0)
                add(
                        node,
                        BatikShapes.outline(node.getShape(), place),
                        BatikShapes.stroke(stroke, scale),
                        painter.getPaint(),
                        place,
                        out);
            return;
        }
        var own = new ArrayList<Art>();
        add(
                node,
                BatikShapes.outline(node.getShape(), Transform.IDENTITY),
                BatikShapes.stroke(stroke, 1),
                painter.getPaint(),
                Transform.IDENTITY,
                own);
        if (!own.isEmpty()) out.add(new Art.Group(place, Clip.NONE, 1, Optional.empty(), List.copyOf(own)));
    }

    private void add(
            ShapeNode node, Outline outline, Style style, java.awt.Paint paint, Transform place, List<Art> out) {
        if (outline.empty()) return;
        try {
            BatikShapes.paint(paint, place, colours, roles.tints(node, style))
                    .ifPresent(p -> out.add(new Art.Shape(outline, style, p)));
        } catch (IllegalArgumentException e) {
            findings.add(
                    LintRule.UNSUPPORTED_PAINT,
                    drawing.origin(node).orElseThrow(),
                    "This is filled with " + e.getMessage() + ".",
                    "Use plain fills, strokes and gradients.");
        }
    }
}
