package org.makeready.press.preflight.page;

import java.awt.BasicStroke;
import java.awt.Rectangle;
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
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.function.PDFunction;
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
import org.apache.pdfbox.pdmodel.graphics.state.PDSoftMask;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// Follows the content of one page with its exact graphics state, shows each thing it paints to a watcher, and draws it
/// into separations.
public final class PageWalk extends PDFGraphicsStreamEngine {
    private static final int MOST_OPERATORS = 4_000_000;
    private static final int MOST_TILES = 2_500;
    private static final int MOST_MASKS = 16;

    private final Inks inks;
    private final Grid grid;
    private final Backdrop backdrop = new Backdrop();
    private final Watcher watcher;
    private final Layers layers;
    private final Deque<Optional<COSDictionary>> marked = new ArrayDeque<>();
    private final Map<KnownMask, byte[]> masks = new HashMap<>();
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

    /// A mask is the same again only under the same transform.
    private record KnownMask(COSDictionary dictionary, String transform) {}

    /// @param area  the part of the page to look at, in its own space
    /// @param scale pixels per point
    public PageWalk(PDPage page, Inks inks, Layers layers, Rectangle2D area, double scale, Watcher watcher) {
        super(page);
        this.inks = inks;
        this.layers = layers;
        this.grid = new Grid(area, scale);
        this.watcher = watcher;
    }

    /// Draws the page. What cannot be drawn is told to the watcher and left out.
    public Separations walk() {
        var paper = Canvas.paper(grid.width(), grid.height());
        backdrop.push(paper);
        try {
            processPage(getPage());
        } catch (IOException | TooMuch e) {
            watcher.fails(e.getMessage());
        } catch (StackOverflowError e) {
            watcher.fails("things within things without end");
        }
        return new Separations(inks, grid, paper);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) throw new TooMuch("more than %,d operators".formatted(MOST_OPERATORS));
        try {
            super.processOperator(operator, operands);
        } catch (TooMuch e) {
            throw e;
        } catch (RuntimeException e) {      // what a reader throws at broken content is of every kind
            watcher.fails("the operator " + operator.getName());
        }
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
        watcher.fails("the operator " + operator.getName());
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
        if (shading == null) throw new IOException("A gradient that is not there");
        var brush = brush(shading.getColorSpace(), new float[0], false);
        gradient(brush, grid.area(), shading, getGraphicsState().getCurrentTransformationMatrix());
    }

    private void fill(Path2D shape) throws IOException {
        var state = getGraphicsState();
        paint(state.getNonStrokingColor(), state.getNonStrokingColorSpace(), false, shape, (brush, bounds) ->
                new Painted.Area(brush, layer(), shape, bounds));
    }

    private void stroke(Path2D shape) throws IOException {
        var state = getGraphicsState();
        double width = state.getLineWidth() * scale(state.getCurrentTransformationMatrix());
        boolean dashed = state.getLineDashPattern().getDashArray().length > 0;
        paint(state.getStrokingColor(), state.getStrokingColorSpace(), true, pen(state, width).createStrokedShape(shape), (brush, bounds) ->
                new Painted.Line(brush, layer(), shape, bounds, width, dashed));
    }

    /// A width of 0 means the thinnest line there is; what is thinner than a quarter of a pixel could slip through the grid.
    private BasicStroke pen(PDGraphicsState state, double width) {
        double thinnest = 0.25 / grid.scale();
        var dashes = state.getLineDashPattern().getDashArray().clone();
        float scale = (float) scale(state.getCurrentTransformationMatrix());
        float sum = 0;
        for (int i = 0; i < dashes.length; i++) sum += dashes[i] = Math.abs(dashes[i] * scale);
        boolean solid = dashes.length == 0 || sum < 0.05 || !Float.isFinite(sum);
        return new BasicStroke((float) Math.max(width, thinnest), Math.clamp(state.getLineCap(), 0, 2), Math.clamp(state.getLineJoin(), 0, 2),
                Math.max(1, state.getMiterLimit()), solid ? null : dashes, solid ? 0 : Math.abs(state.getLineDashPattern().getPhase() * scale));
    }

    private static double scale(Matrix matrix) {
        return Math.sqrt(Math.abs(matrix.createAffineTransform().getDeterminant()));
    }

    private interface Shown {
        Painted of(Brush brush, Rectangle2D bounds);
    }

    private void paint(PDColor colour, PDColorSpace space, boolean stroking, java.awt.Shape shape, Shown shown) throws IOException {
        if (space instanceof PDPattern pattern) {
            patterned(pattern, colour, stroking, shape);
            return;
        }
        var brush = brush(space, colour.getComponents(), stroking);
        lay(shown.of(brush, shape.getBounds2D()), grid.of(shape, clips()), Source.solid(brush.amounts()));
    }

    /// @param components none where colours change from place to place
    private Brush brush(PDColorSpace space, float[] components, boolean stroking) throws IOException {
        if (space == null) throw new IOException("A colour space that is not there");
        var state = getGraphicsState();
        var mixing = InkSpace.of(space, inks);
        var amounts = new float[components.length == 0 ? 0 : Inks.MOST];
        if (components.length > 0) mixing.mix(Arrays.copyOf(components, mixing.components()), amounts);
        boolean overprint = stroking ? state.isOverprint() : state.isNonStrokingOverprint();
        double alpha = stroking ? state.getAlphaConstant() : state.getNonStrokeAlphaConstant();
        return new Brush(mixing, amounts, overprint, state.getOverprintMode(), alpha, blend(state), state.getSoftMask() != null);
    }

    private static BlendMode blend(PDGraphicsState state) {
        return state.getBlendMode() == null ? BlendMode.NORMAL : state.getBlendMode();
    }

    private List<Path2D> clips() {
        var clips = getGraphicsState().getCurrentClippingPaths();
        return clips.subList(Math.min(foreignClips, clips.size()), clips.size());
    }

    private void lay(Painted painted, Coverage covered, Source source) throws IOException {
        if (!visible()) return;
        if (unseen == 0) {
            backdrop.about(covered);
            watcher.paints(painted, backdrop);
        }
        lay(painted.brush(), covered, source);
    }

    private void lay(Brush brush, Coverage covered, Source source) throws IOException {
        if (covered.empty()) return;
        backdrop.top().paint(covered, source, new Canvas.Meeting(brush.touched(inks.all()), brush.alpha(), brush.blend(), mask()));
    }

    // --- Patterns and gradients ---

    private void patterned(PDPattern space, PDColor colour, boolean stroking, java.awt.Shape shape) throws IOException {
        var pattern = space.getPattern(colour);
        switch (pattern) {
            case PDShadingPattern gradient when gradient.getShading() != null -> {
                var brush = brush(gradient.getShading().getColorSpace(), new float[0], stroking);
                gradient(brush, shape, gradient.getShading(), Matrix.concatenate(getInitialMatrix(), gradient.getMatrix()));
            }
            case PDTilingPattern tiles -> tiles(tiles, space, colour, stroking, shape);
            case null, default -> throw new IOException("A pattern that is not there");
        }
    }

    private void gradient(Brush brush, java.awt.Shape shape, PDShading shading, Matrix matrix) throws IOException {
        var onGrid = new AffineTransform(grid.toPixels());
        onGrid.concatenate(matrix.createAffineTransform());
        try {
            lay(new Painted.Gradient(brush, layer(), shape.getBounds2D()), grid.of(shape, clips()),
                    GradientSource.of(shading, brush.space(), onGrid, grid));
        } catch (NoninvertibleTransformException flat) {
            watcher.fails("a gradient that is flattened to a line");
        }
    }

    /// The tiles are drawn on a canvas of their own, which is laid on the page where the shape is.
    private void tiles(PDTilingPattern pattern, PDPattern space, PDColor colour, boolean stroking, java.awt.Shape shape) throws IOException {
        var covered = grid.of(shape, clips());
        if (covered.empty() || !visible()) return;
        double alpha = stroking ? getGraphicsState().getAlphaConstant() : getGraphicsState().getNonStrokeAlphaConstant();
        var blend = blend(getGraphicsState());
        var mask = mask();
        var canvas = Canvas.clear(grid.width(), grid.height());
        int outer = foreignClips;
        foreignClips = 0;
        backdrop.push(canvas);
        try {
            once(pattern.getCOSObject(), () -> tile(pattern, space, colour, shape.getBounds2D()));
        } finally {
            foreignClips = outer;
            backdrop.pop();
        }
        backdrop.top().paint(covered, canvas.source(), new Canvas.Meeting(canvas.inks() | Inks.PROCESS, alpha, blend, mask));
    }

    private void tile(PDTilingPattern pattern, PDPattern space, PDColor colour, Rectangle2D bounds) throws IOException {
        var matrix = Matrix.concatenate(getInitialMatrix(), pattern.getMatrix());
        var box = pattern.getBBox();
        double across = pattern.getXStep() == 0 ? box.getWidth() : pattern.getXStep();
        double down = pattern.getYStep() == 0 ? box.getHeight() : pattern.getYStep();
        Rectangle2D reach;
        try {
            reach = matrix.createAffineTransform().createInverse().createTransformedShape(bounds.createIntersection(grid.area())).getBounds2D();
        } catch (NoninvertibleTransformException flat) {
            return;
        }
        across = Math.abs(across);
        down = Math.abs(down);
        int left = (int) Math.floor((reach.getMinX() - box.getUpperRightX()) / across);
        int right = (int) Math.ceil((reach.getMaxX() - box.getLowerLeftX()) / across);
        int bottom = (int) Math.floor((reach.getMinY() - box.getUpperRightY()) / down);
        int top = (int) Math.ceil((reach.getMaxY() - box.getLowerLeftY()) / down);
        if ((long) (right - left + 1) * (top - bottom + 1) > MOST_TILES) {
            watcher.fails("a pattern of more than %,d tiles".formatted(MOST_TILES));
            return;
        }
        for (int row = bottom; row <= top; row++) {
            for (int column = left; column <= right; column++) {
                var moved = Matrix.concatenate(matrix, Matrix.getTranslateInstance((float) (column * across), (float) (row * down)));
                boolean coloured = pattern.getPaintType() == PDTilingPattern.PAINT_COLORED;
                processTilingPattern(pattern, coloured ? null : colour, coloured ? null : space.getUnderlyingColorSpace(), moved);
            }
        }
    }

    // --- Pictures ---

    @Override
    public void drawImage(PDImage image) throws IOException {
        var matrix = getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        var square = new Path2D.Double(new Rectangle2D.Double(0, 0, 1, 1), matrix);
        var onGrid = new AffineTransform(grid.toPixels());
        onGrid.concatenate(matrix);
        var brush = image.isStencil() ? brush(getGraphicsState().getNonStrokingColorSpace() instanceof PDPattern pattern ? pattern.getUnderlyingColorSpace()
                : getGraphicsState().getNonStrokingColorSpace(), getGraphicsState().getNonStrokingColor().getComponents(), false)
                : brush(image.getColorSpace(), new float[0], false);
        var painted = new Painted.Picture(brush, layer(), square.getBounds2D(), image.getWidth(), image.getHeight(),
                image.isStencil() ? 1 : image.getBitsPerComponent(), ppi(image, matrix));
        var covered = grid.of(square, clips());
        try {
            lay(painted, covered, image.isStencil() ? PictureSource.stencil(image, brush.amounts(), onGrid)
                    : PictureSource.of(image, brush.space(), onGrid));
        } catch (NoninvertibleTransformException flat) {
            watcher.fails("a picture that is flattened to a line");
        } catch (IOException | UncheckedIOException unreadable) {
            watcher.fails("a picture: " + (image.getCOSObject().getDictionaryObject(COSName.FILTER)));
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
        if (fonts.add(font)) watcher.sets(font.getName() == null ? "(no name)" : font.getName(), true, true);
        super.showType3Glyph(place, font, code, displacement);
    }

    @Override
    protected void showFontGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        if (fonts.add(font)) watcher.sets(font.getName() == null ? "(no name)" : font.getName(), font.isEmbedded(), false);
        var mode = getGraphicsState().getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER || !(font instanceof PDVectorFont drawn)) return;
        var outline = drawn.getNormalizedPath(code);
        if (outline == null || outline.getCurrentPoint() == null) return;
        var onPage = place.createAffineTransform();
        double size = Math.hypot(onPage.getShearX(), onPage.getScaleY());
        onPage.concatenate(font.getFontMatrix().createAffineTransform());
        letter(new Path2D.Double(outline, onPage), mode, size);
    }

    private void letter(Path2D shape, RenderingMode mode, double size) throws IOException {
        var state = getGraphicsState();
        if (mode.isFill()) {
            paint(state.getNonStrokingColor(), state.getNonStrokingColorSpace(), false, shape, (brush, bounds) ->
                    new Painted.Letter(brush, layer(), shape, bounds, size));
        }
        if (mode.isStroke()) stroke(shape);
        if (mode.isClip()) letters.append(shape, false);
    }

    // --- Groups, masks and layers ---

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        layered(form, () -> super.showForm(form));
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        layered(form, () -> {
            var state = getGraphicsState();
            boolean isolated = form.getGroup() != null && form.getGroup().isIsolated();
            boolean plain = !isolated && state.getNonStrokeAlphaConstant() >= 1 && state.getSoftMask() == null && blend(state) == BlendMode.NORMAL;
            if (plain) super.showTransparencyGroup(form);
            else together(form, isolated);
        });
    }

    private void together(PDTransparencyGroup form, boolean isolated) throws IOException {
        var state = getGraphicsState();
        var mask = mask();
        double alpha = state.getNonStrokeAlphaConstant();
        var blend = blend(state);
        var reach = reach(form, state.getCurrentTransformationMatrix());
        var canvas = Canvas.clear(grid.width(), grid.height());
        backdrop.push(canvas);
        try {
            super.showTransparencyGroup(form);
        } finally {
            backdrop.pop();
        }
        int touched = isolated ? inks.all() : canvas.inks();
        backdrop.top().paint(Coverage.full(reach), canvas.source(), new Canvas.Meeting(touched, alpha, blend, mask));
    }

    /// The pixels a form can paint.
    private Rectangle reach(PDFormXObject form, Matrix matrix) {
        if (form.getBBox() == null) return grid.reach(grid.area());
        return grid.reach(form.getBBox().transform(Matrix.concatenate(matrix, form.getMatrix())).getBounds2D());
    }

    private interface Drawing {
        void draw() throws IOException;
    }

    private void once(COSBase thing, Drawing drawing) throws IOException {
        if (!open.add(thing)) {
            watcher.fails("something that contains itself");
            return;
        }
        try {
            drawing.draw();
        } finally {
            open.remove(thing);
        }
    }

    private void layered(PDFormXObject form, Drawing drawing) throws IOException {
        var layer = Optional.ofNullable(form.getCOSObject().getCOSDictionary(COSName.OC));
        marked.push(layer);
        try {
            if (visible()) once(form.getCOSObject(), drawing);
        } finally {
            marked.pop();
        }
    }

    /// The soft mask of the graphics state, drawn once; null when there is none.
    private byte[] mask() throws IOException {
        var mask = getGraphicsState().getSoftMask();
        if (mask == null) return null;
        var key = new KnownMask(mask.getCOSObject(), mask.getInitialTransformationMatrix().toString());
        var known = masks.get(key);
        if (known != null) return known;
        if (masks.size() == MOST_MASKS) masks.clear();
        var drawn = draw(mask);
        masks.put(key, drawn);
        return drawn;
    }

    private byte[] draw(PDSoftMask mask) throws IOException {
        var group = mask.getGroup();
        boolean luminosity = COSName.LUMINOSITY.equals(mask.getSubType());
        float beyond = luminosity ? beyond(mask, group) : 0;
        var transfer = mask.getTransferFunction();
        var amounts = new byte[grid.width() * grid.height()];
        Arrays.fill(amounts, transferred(transfer, beyond));
        if (group == null) return amounts;
        var canvas = drawn(group);
        var reach = reach(group, mask.getInitialTransformationMatrix());
        for (int row = reach.y; row < reach.y + reach.height; row++) {
            for (int at = row * grid.width() + reach.x, end = at + reach.width; at < end; at++) {
                float opaque = canvas.opacity(at) / 255f;
                amounts[at] = transferred(transfer, luminosity ? opaque * canvas.brightness(at) + (1 - opaque) * beyond : opaque);
            }
        }
        return amounts;
    }

    private static byte transferred(PDFunction transfer, float value) throws IOException {
        float changed = transfer == null ? value : transfer.eval(new float[] {value})[0];
        return (byte) Math.round(255 * Math.clamp(changed, 0f, 1f));
    }

    private Canvas drawn(PDTransparencyGroup group) throws IOException {
        int outer = foreignClips;
        foreignClips = getGraphicsState().getCurrentClippingPaths().size();
        unseen++;
        var drawn = Canvas.clear(grid.width(), grid.height());
        backdrop.push(drawn);
        try {
            once(group.getCOSObject(), () -> processSoftMask(group));
        } finally {
            unseen--;
            foreignClips = outer;
            backdrop.pop();
        }
        return drawn;
    }

    /// How bright it is where the mask's group paints nothing: its backdrop colour, black unless told.
    private float beyond(PDSoftMask mask, PDTransparencyGroup group) throws IOException {
        var written = mask.getBackdropColor();
        var space = group == null || group.getGroup() == null ? null : group.getGroup().getColorSpace(group.getResources());
        if (written == null || space == null) return 0;
        var amounts = new float[Inks.MOST];
        var mixing = InkSpace.of(space, inks);
        mixing.mix(Arrays.copyOf(written.toFloatArray(), mixing.components()), amounts);
        return 1 - Math.min(1, 0.3f * amounts[0] + 0.59f * amounts[1] + 0.11f * amounts[2] + amounts[3]);
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

    private Optional<Layer> layer() {
        return marked.stream().flatMap(Optional::stream).findFirst().map(Layer::of);
    }
}
