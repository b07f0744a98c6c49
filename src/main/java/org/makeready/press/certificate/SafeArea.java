package org.makeready.press.certificate;

import java.awt.Shape;
import java.util.List;
import org.makeready.press.geometry.JavaPath;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Rect;
import org.makeready.press.template.Face;
import org.makeready.press.template.TrimShape;

/// The part of a face that cutting never reaches.
final class SafeArea {
    private static final double TOLERANCE = 0.1, STEP = 0.5;
    private final Face face;
    private final Shape inside;

    SafeArea(Face face) {
        this.face = face;
        this.inside = inset(face.safeMargin().pt());
    }

    private Shape inset(double margin) {
        return JavaPath.of(face.shape().inset(face.trimBox(), Length.pt(margin - TOLERANCE)), false);
    }

    /// How many points some of these come too near to the edge; 0 when all are safe.
    double shortfall(List<Rect> ink) {
        if (contains(inside, ink)) return 0;
        double missing = STEP;
        while (missing < face.safeMargin().pt() + face.bleed().pt()
                && !contains(inset(face.safeMargin().pt() - missing), ink)) missing += STEP;
        return missing;
    }

    private boolean contains(Shape area, List<Rect> ink) {
        boolean convex = !(face.shape() instanceof TrimShape.Own);
        var all = ink.stream().reduce(Rect::union);
        if (all.isEmpty() || convex && contains(area, all.get())) return true;
        return ink.stream().allMatch(rect -> contains(area, rect));
    }

    private static boolean contains(Shape area, Rect rect) {
        return area.contains(rect.x(), rect.y())
                && area.contains(rect.right(), rect.y())
                && area.contains(rect.x(), rect.bottom())
                && area.contains(rect.right(), rect.bottom());
    }
}
