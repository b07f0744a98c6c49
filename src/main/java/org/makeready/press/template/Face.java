package org.makeready.press.template;

import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Point;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Size;

/// One printed side, measured from the top-left corner of the trim.
public record Face(String name, Size trim, TrimShape shape, Length bleed, Length safeMargin) {
    /// The rectangle the finished piece lies in; its corner is the origin.
    public Rect trimBox() {
        return Rect.of(Point.ORIGIN, trim);
    }

    /// What is printed: the trim and the bleed around it.
    public Rect bleedBox() {
        return trimBox().grow(bleed);
    }

    /// The trim without its safe margin; see [#safeEdge()] for edges that are not straight.
    public Rect safeArea() {
        return trimBox().grow(safeMargin.times(-1));
    }

    /// The same face with another edge.
    public Face withEdge(TrimShape edge) {
        return new Face(name, trim, edge, bleed, safeMargin);
    }

    /// The finished edge.
    public Outline edge() {
        return shape.outline(trimBox());
    }

    /// Where text must stay: the finished edge moved inward.
    public Outline safeEdge() {
        return shape.inset(trimBox(), safeMargin);
    }
}
