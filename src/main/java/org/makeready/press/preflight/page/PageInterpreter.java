package org.makeready.press.preflight.page;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDShadingPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.makeready.press.preflight.separation.Brush;
import org.makeready.press.preflight.separation.FileInks;
import org.makeready.press.preflight.separation.GradientSource;
import org.makeready.press.preflight.separation.InkSource;
import org.makeready.press.preflight.separation.InkSpace;
import org.makeready.press.preflight.separation.PageBackdrop;
import org.makeready.press.preflight.separation.PageSeparations;
import org.makeready.press.preflight.separation.PictureSource;
import org.makeready.press.preflight.separation.PixelCoverage;
import org.makeready.press.preflight.separation.PixelGrid;
import org.makeready.press.preflight.separation.SeparationCanvas;

/// Follows the content of one page with its exact graphics state, shows each thing it paints to a watcher, and draws it
/// into separations.
public final class PageInterpreter extends PDFGraphicsStreamEngine {
    private static final int MOST_OPERATORS = 4_000_000;
    private static final int MOST_TILES = 2_500;

    private final FileInks inks;
    private final PixelGrid grid;
    private final PageBackdrop backdrop = new PageBackdrop();
    private final PaintListener watcher;
    private final LayerVisibility layers;
    private final Deque<Optional<COSDictionary>> marked = new ArrayDeque<>();
    private final SoftMasks masks;
    private Path2D.Double path = new Path2D.Double();
    private Path2D.Double letters = new Path2D.Double();
    /// Forms, patterns and masks that are being drawn: none of them can hold itself.
    private final Set<COSBase> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<PDFont> fonts = Collections.newSetFromMap(new IdentityHashMap<>());
    private int clipRule = -1;
    /// How many things that are being drawn are masks, and how many clips of the page do not reach into them.
    private int unseen;
    private int foreignClips;
    private int operators;

    /// @param area  the part of the page to look at, in its own space
    /// @param scale pixels per point
    public PageInterpreter(
            PDPage page, FileInks inks, LayerVisibility layers, Rectangle2D area, double scale, PaintListener watcher) {
        super(page);
        this.inks = inks;
        this.layers = layers;
        this.grid = new PixelGrid(area, scale);
        this.masks = new SoftMasks(inks, grid);
        this.watcher = watcher;
    }

    /// Draws the page. What cannot be drawn is told to the watcher and left out.
    public PageSeparations draw() {
        var paper = SeparationCanvas.paper(grid.width(), grid.height());
        backdrop.push(paper);
        try {
            processPage(getPage());
        } catch (IOException | PageTooComplex e) {
            watcher.drawingFailed(String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            watcher.drawingFailed("endless nesting");
        }
        return new PageSeparations(inks, grid, paper);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) throw new PageTooComplex("more than %,d operators".formatted(MOST_OPERATORS));
        try {
            super.processOperator(operator, operands);
        } catch (PageTooComplex e) {
            throw e;
        } catch (RuntimeException e) { // what a reader throws at broken content is of every kind
            watcher.drawingFailed("the operator " + operator.getName());
        }
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
        watcher.drawingFailed("the operator " + operator.getName());
    }

    // --- Paths ---

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        path.moveTo(a.getX(), a.getY());
        path.lineTo(b.getX(), b.getY());
        path.lineTo(c.getX(), c.getY());
        path.lineTo(d.getX(), d.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) path.moveTo(x, y);
        else path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) path.moveTo(x1, y1);
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) path.closePath();
    }

    @Override
    public void clip(int rule) {
        clipRule = rule;
    }

    @Override
    public void endPath() {
        if (clipRule >= 0) {
            path.setWindingRule(clipRule);
            getGraphicsState().intersectClippingPath(new GeneralPath(path));
            clipRule = -1;
        }
        path = new Path2D.Double();
    }

    @Override
    public void strokePath() throws IOException {
        stroke(path);
        endPath();
    }

    @Override
    public void fillPath(int rule) throws IOException {
        path.setWindingRule(rule);
        fill(path);
        endPath();
    }

    @Override
    public void fillAndStrokePath(int rule) throws IOException {
        path.setWindingRule(rule);
        fill(path);
        stroke(path);
        endPath();
    }

    @Override
    public void shadingFill(COSName name) throws IOException {
        var shading = getResources().getShading(name);
        if (shading == null) throw new IOException("a missing gradient");
        var brush = brush(shading.getColorSpace(), new float[0], false);
        paintGradient(brush, grid.area(), shading, getGraphicsState().getCurrentTransformationMatrix());
    }

    private void fill(Path2D shape) throws IOException {
        var state = getGraphicsState();
        paint(
                state.getNonStrokingColor(),
                state.getNonStrokingColorSpace(),
                false,
                shape,
                (brush, bounds) -> new PaintedObject.FilledPath(brush, layer(), shape, bounds));
    }

    private void stroke(Path2D shape) throws IOException {
        var state = getGraphicsState();
        var pen = new LineStyle(state);
        paint(
                state.getStrokingColor(),
                state.getStrokingColorSpace(),
                true,
                pen.stroke(grid).createStrokedShape(shape),
                (brush, bounds) ->
                        new PaintedObject.StrokedPath(brush, layer(), shape, bounds, pen.width(), pen.dashed()));
    }

    private interface ObjectFactory {
        PaintedObject of(Brush brush, Rectangle2D bounds);
    }

    private void paint(PDColor colour, PDColorSpace space, boolean stroking, java.awt.Shape shape, ObjectFactory shown)
            throws IOException {
        if (space instanceof PDPattern pattern) {
            paintPattern(pattern, colour, stroking, shape);
            return;
        }
        var brush = brush(space, colour.getComponents(), stroking);
        paintCovered(shown.of(brush, shape.getBounds2D()), grid.of(shape, clips()), InkSource.solid(brush.amounts()));
    }

    /// @param components none where colours change from place to place
    private Brush brush(PDColorSpace space, float[] components, boolean stroking) throws IOException {
        if (space == null) throw new IOException("a missing colour space");
        var state = getGraphicsState();
        var mixing = InkSpace.of(space, inks);
        var amounts = new float[components.length == 0 ? 0 : FileInks.MOST];
        if (components.length > 0) mixing.mix(Arrays.copyOf(components, mixing.components()), amounts);
        boolean overprint = stroking ? state.isOverprint() : state.isNonStrokingOverprint();
        double alpha = stroking ? state.getAlphaConstant() : state.getNonStrokeAlphaConstant();
        return new Brush(
                mixing, amounts, overprint, state.getOverprintMode(), alpha, blend(state), state.getSoftMask() != null);
    }

    private static BlendMode blend(PDGraphicsState state) {
        return state.getBlendMode() == null ? BlendMode.NORMAL : state.getBlendMode();
    }

    private List<Path2D> clips() {
        var clips = getGraphicsState().getCurrentClippingPaths();
        return clips.subList(Math.min(foreignClips, clips.size()), clips.size());
    }

    private void paintCovered(PaintedObject painted, PixelCoverage covered, InkSource source) throws IOException {
        if (!visible()) return;
        if (unseen == 0) {
            backdrop.setCovered(covered);
            watcher.beforePaint(painted, backdrop);
        }
        paintCovered(painted.brush(), covered, source);
    }

    private void paintCovered(Brush brush, PixelCoverage covered, InkSource source) throws IOException {
        if (covered.empty()) return;
        backdrop.top()
                .paint(
                        covered,
                        source,
                        new SeparationCanvas.PaintSettings(
                                brush.affectedInks(inks.all()), brush.alpha(), brush.blend(), mask()));
    }

    // --- Patterns and gradients ---

    private void paintPattern(PDPattern space, PDColor colour, boolean stroking, java.awt.Shape shape)
            throws IOException {
        var pattern = space.getPattern(colour);
        switch (pattern) {
            case PDShadingPattern gradient
            when gradient.getShading() != null -> {
                var brush = brush(gradient.getShading().getColorSpace(), new float[0], stroking);
                paintGradient(
                        brush,
                        shape,
                        gradient.getShading(),
                        Matrix.concatenate(getInitialMatrix(), gradient.getMatrix()));
            }
            case PDTilingPattern tiles -> paintTiles(tiles, space, colour, stroking, shape);
            case null, default -> throw new IOException("a missing pattern");
        }
    }

    private void paintGradient(Brush brush, java.awt.Shape shape, PDShading shading, Matrix matrix) throws IOException {
        var onGrid = new AffineTransform(grid.toPixels());
        onGrid.concatenate(matrix.createAffineTransform());
        try {
            paintCovered(
                    new PaintedObject.PaintedShading(brush, layer(), shape.getBounds2D()),
                    grid.of(shape, clips()),
                    GradientSource.of(shading, brush.space(), onGrid, grid));
        } catch (NoninvertibleTransformException flat) {
            watcher.drawingFailed("a gradient that is flattened to a line");
        }
    }

    /// The tiles are drawn on a canvas of their own, which is laid on the page where the shape is.
    private void paintTiles(
            PDTilingPattern pattern, PDPattern space, PDColor colour, boolean stroking, java.awt.Shape shape)
            throws IOException {
        var covered = grid.of(shape, clips());
        if (covered.empty() || !visible()) return;
        double alpha = stroking
                ? getGraphicsState().getAlphaConstant()
                : getGraphicsState().getNonStrokeAlphaConstant();
        var blend = blend(getGraphicsState());
        var mask = mask();
        var canvas = SeparationCanvas.clear(grid.width(), grid.height());
        int outer = foreignClips;
        foreignClips = 0;
        backdrop.push(canvas);
        try {
            withoutRecursion(pattern.getCOSObject(), () -> drawTile(pattern, space, colour, shape.getBounds2D()));
        } finally {
            foreignClips = outer;
            backdrop.pop();
        }
        backdrop.top()
                .paint(
                        covered,
                        canvas.source(),
                        new SeparationCanvas.PaintSettings(canvas.inks() | FileInks.PROCESS, alpha, blend, mask));
    }

    private void drawTile(PDTilingPattern pattern, PDPattern space, PDColor colour, Rectangle2D bounds)
            throws IOException {
        var tiling = PatternTiles.of(
                pattern,
                Matrix.concatenate(getInitialMatrix(), pattern.getMatrix()),
                bounds.createIntersection(grid.area()));
        if (tiling.isEmpty()) return;
        if (tiling.get().count() > MOST_TILES) {
            watcher.drawingFailed("a pattern of more than %,d tiles".formatted(MOST_TILES));
            return;
        }
        boolean coloured = pattern.getPaintType() == PDTilingPattern.PAINT_COLORED;
        for (var place : tiling.get().places()) {
            processTilingPattern(
                    pattern, coloured ? null : colour, coloured ? null : space.getUnderlyingColorSpace(), place);
        }
    }

    // --- Pictures ---

    @Override
    public void drawImage(PDImage image) throws IOException {
        var matrix = getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        var square = new Path2D.Double(new Rectangle2D.Double(0, 0, 1, 1), matrix);
        var onGrid = new AffineTransform(grid.toPixels());
        onGrid.concatenate(matrix);
        var brush = image.isStencil()
                ? brush(
                        getGraphicsState().getNonStrokingColorSpace() instanceof PDPattern pattern
                                ? pattern.getUnderlyingColorSpace()
                                : getGraphicsState().getNonStrokingColorSpace(),
                        getGraphicsState().getNonStrokingColor().getComponents(),
                        false)
                : brush(image.getColorSpace(), new float[0], false);
        var painted = new PaintedObject.PaintedImage(
                brush,
                layer(),
                square.getBounds2D(),
                image.getWidth(),
                image.getHeight(),
                image.isStencil() ? 1 : image.getBitsPerComponent(),
                ppi(image, matrix));
        var covered = grid.of(square, clips());
        try {
            paintCovered(
                    painted,
                    covered,
                    image.isStencil()
                            ? PictureSource.stencil(image, brush.amounts(), onGrid)
                            : PictureSource.of(image, brush.space(), onGrid));
        } catch (NoninvertibleTransformException flat) {
            watcher.drawingFailed("a picture that is flattened to a line");
        } catch (IOException | UncheckedIOException unreadable) {
            watcher.drawingFailed("a picture: " + image.getCOSObject().getDictionaryObject(COSName.FILTER));
        }
    }

    private static double ppi(PDImage image, AffineTransform matrix) {
        double across = Math.hypot(matrix.getScaleX(), matrix.getShearY());
        double down = Math.hypot(matrix.getShearX(), matrix.getScaleY());
        return 72 * Math.min(image.getWidth() / Math.max(across, 1e-6), image.getHeight() / Math.max(down, 1e-6));
    }

    // --- Words ---

    @Override
    public void beginText() {
        letters = new Path2D.Double();
    }

    @Override
    public void endText() {
        if (letters.getCurrentPoint() != null) getGraphicsState().intersectClippingPath(new GeneralPath(letters));
        letters = new Path2D.Double();
    }

    @Override
    protected void showType3Glyph(Matrix place, PDType3Font font, int code, Vector displacement) throws IOException {
        if (fonts.add(font)) watcher.fontUsed(font.getName() == null ? "(no name)" : font.getName(), true, true);
        super.showType3Glyph(place, font, code, displacement);
    }

    @Override
    protected void showFontGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        if (fonts.add(font))
            watcher.fontUsed(font.getName() == null ? "(no name)" : font.getName(), font.isEmbedded(), false);
        var mode = getGraphicsState().getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER || !(font instanceof PDVectorFont drawn)) return;
        var outline = drawn.getNormalizedPath(code);
        if (outline == null || outline.getCurrentPoint() == null) return;
        var onPage = place.createAffineTransform();
        double size = Math.hypot(onPage.getShearX(), onPage.getScaleY());
        onPage.concatenate(font.getFontMatrix().createAffineTransform());
        paintGlyph(new Path2D.Double(outline, onPage), mode, size);
    }

    private void paintGlyph(Path2D shape, RenderingMode mode, double size) throws IOException {
        var state = getGraphicsState();
        if (mode.isFill()) {
            paint(
                    state.getNonStrokingColor(),
                    state.getNonStrokingColorSpace(),
                    false,
                    shape,
                    (brush, bounds) -> new PaintedObject.PaintedGlyph(brush, layer(), shape, bounds, size));
        }
        if (mode.isStroke()) stroke(shape);
        if (mode.isClip()) letters.append(shape, false);
    }

    // --- Groups, masks and layers ---

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        drawInLayer(form, () -> super.showForm(form));
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        drawInLayer(form, () -> {
            var state = getGraphicsState();
            boolean isolated = form.getGroup() != null && form.getGroup().isIsolated();
            boolean plain = !isolated
                    && state.getNonStrokeAlphaConstant() >= 1
                    && state.getSoftMask() == null
                    && blend(state) == BlendMode.NORMAL;
            if (plain) super.showTransparencyGroup(form);
            else drawGroup(form, isolated);
        });
    }

    private void drawGroup(PDTransparencyGroup form, boolean isolated) throws IOException {
        var state = getGraphicsState();
        var mask = mask();
        double alpha = state.getNonStrokeAlphaConstant();
        var blend = blend(state);
        var reach = grid.reach(form, state.getCurrentTransformationMatrix());
        var canvas = SeparationCanvas.clear(grid.width(), grid.height());
        backdrop.push(canvas);
        try {
            super.showTransparencyGroup(form);
        } finally {
            backdrop.pop();
        }
        int touched = isolated ? inks.all() : canvas.inks();
        backdrop.top()
                .paint(
                        PixelCoverage.full(reach),
                        canvas.source(),
                        new SeparationCanvas.PaintSettings(touched, alpha, blend, mask));
    }

    private interface DrawStep {
        void draw() throws IOException;
    }

    private void withoutRecursion(COSBase thing, DrawStep drawing) throws IOException {
        if (!open.add(thing)) {
            watcher.drawingFailed("an object that contains itself");
            return;
        }
        try {
            drawing.draw();
        } finally {
            open.remove(thing);
        }
    }

    private void drawInLayer(PDFormXObject form, DrawStep drawing) throws IOException {
        var layer = Optional.ofNullable(form.getCOSObject().getCOSDictionary(COSName.OC));
        marked.push(layer);
        try {
            if (visible()) withoutRecursion(form.getCOSObject(), drawing);
        } finally {
            marked.pop();
        }
    }

    /// The soft mask of the graphics state, drawn once; null when there is none.
    private byte @Nullable [] mask() throws IOException {
        var mask = getGraphicsState().getSoftMask();
        return mask == null ? null : masks.of(mask, this::drawMaskGroup);
    }

    private SeparationCanvas drawMaskGroup(PDTransparencyGroup group) throws IOException {
        int outer = foreignClips;
        foreignClips = getGraphicsState().getCurrentClippingPaths().size();
        unseen++;
        var drawn = SeparationCanvas.clear(grid.width(), grid.height());
        backdrop.push(drawn);
        try {
            withoutRecursion(group.getCOSObject(), () -> processSoftMask(group));
        } finally {
            unseen--;
            foreignClips = outer;
            backdrop.pop();
        }
        return drawn;
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        marked.push(COSName.OC.equals(tag) ? Optional.ofNullable(properties) : Optional.empty());
    }

    @Override
    public void endMarkedContentSequence() {
        if (!marked.isEmpty()) marked.pop();
    }

    private boolean visible() {
        return marked.stream().flatMap(Optional::stream).allMatch(layers::shows);
    }

    private Optional<PdfLayer> layer() {
        return marked.stream().flatMap(Optional::stream).findFirst().map(PdfLayer::of);
    }
}
