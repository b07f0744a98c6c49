package org.makeready.press.reference.png;

import java.awt.geom.Path2D;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Transform;

/// Makes the JDK's paths of ours.
final class JavaPath implements Outline.Pen {
    private final Path2D.Double path;

    private JavaPath(Path2D.Double path) {
        this.path = path;
    }

    static Path2D.Double of(Outline outline, boolean evenOdd) {
        var path = new Path2D.Double(evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO, outline.length() + 1);
        outline.follow(new JavaPath(path));
        return path;
    }

    static void append(Path2D.Double path, Outline outline, Transform transform) {
        outline.follow(transform, new JavaPath(path));
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
