package org.makeready.press.geometry;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/// Makes the JDK's paths of ours, and back.
public final class JavaPath implements Outline.Pen {
    private final Path2D.Double path;

    private JavaPath(Path2D.Double path) {
        this.path = path;
    }

    /// A path of the JDK's with the same steps and this winding rule.
    public static Path2D.Double of(Outline outline, boolean evenOdd) {
        var path = new Path2D.Double(evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO, outline.length() + 1);
        outline.follow(new JavaPath(path));
        return path;
    }

    /// Adds an outline as it looks under a transform to a path.
    public static void append(Path2D.Double path, Outline outline, Transform transform) {
        outline.follow(transform, new JavaPath(path));
    }

    /// The outline of one of the JDK's shapes.
    public static Outline outline(Shape shape) {
        var out = Outline.builder();
        double[] at = new double[6];
        for (var steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> out.move(at[0], at[1]);
                case PathIterator.SEG_LINETO -> out.line(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> out.quad(at[0], at[1], at[2], at[3]);
                case PathIterator.SEG_CUBICTO -> out.curve(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> out.close();
            }
        }
        return out.build();
    }

    /// What is left of an area when its edge moves inward everywhere by so much.
    public static Area inset(Area area, double by) {
        var inset = new Area(area);
        inset.subtract(new Area(new BasicStroke((float) (2 * by), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                .createStrokedShape(area)));
        return inset;
    }

    @Override
    public void move(double x, double y) {
        path.moveTo(x, y);
    }

    @Override
    public void line(double x, double y) {
        path.lineTo(x, y);
    }

    @Override
    public void curve(double x1, double y1, double x2, double y2, double x, double y) {
        path.curveTo(x1, y1, x2, y2, x, y);
    }

    @Override
    public void close() {
        path.closePath();
    }
}
