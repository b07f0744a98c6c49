package org.makeready.press.preflight.page;

import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.util.Matrix;

/// The tiles of a pattern that can be seen somewhere in a part of the page (ISO 32000-2, 8.7.3).
///
/// @param matrix maps the pattern to the page
/// @param across from one tile to the next, in the pattern's own space
record PatternTiles(Matrix matrix, double across, double down, int left, int right, int bottom, int top) {
    /// Nothing where the pattern is flattened to a line.
    static Optional<PatternTiles> of(PDTilingPattern pattern, Matrix matrix, Rectangle2D part) {
        var box = pattern.getBBox();
        double across = Math.abs(pattern.getXStep() == 0 ? box.getWidth() : pattern.getXStep());
        double down = Math.abs(pattern.getYStep() == 0 ? box.getHeight() : pattern.getYStep());
        try {
            var reach = matrix.createAffineTransform()
                    .createInverse()
                    .createTransformedShape(part)
                    .getBounds2D();
            return Optional.of(new PatternTiles(
                    matrix,
                    across,
                    down,
                    (int) Math.floor((reach.getMinX() - box.getUpperRightX()) / across),
                    (int) Math.ceil((reach.getMaxX() - box.getLowerLeftX()) / across),
                    (int) Math.floor((reach.getMinY() - box.getUpperRightY()) / down),
                    (int) Math.ceil((reach.getMaxY() - box.getLowerLeftY()) / down)));
        } catch (NoninvertibleTransformException flat) {
            return Optional.empty();
        }
    }

    long count() {
        return (long) (right - left + 1) * (top - bottom + 1);
    }

    /// Where each tile lies, row by row.
    List<Matrix> places() {
        return IntStream.rangeClosed(bottom, top)
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(left, right)
                        .mapToObj(column -> Matrix.concatenate(
                                matrix, Matrix.getTranslateInstance((float) (column * across), (float) (row * down)))))
                .toList();
    }
}
