package org.makeready.press.preflight.content;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/// How many lines a path has, and how many of them come back to where they began.
record Subpaths(int count, int closed) {
    private static final double TOUCHING = 0.01;

    static Subpaths of(Path2D path) {
        var at = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        int count = 0;
        int closed = 0;
        boolean open = false;
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(at);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> {
                    if (open && touching(startX - x, startY - y)) closed++;
                    open = false;
                    startX = x = at[0];
                    startY = y = at[1];
                }
                case PathIterator.SEG_CLOSE -> {
                    if (open) closed++;
                    open = false;
                    x = startX;
                    y = startY;
                }
                default -> {
                    if (!open) count++;
                    open = true;
                    int last = kind == PathIterator.SEG_LINETO ? 0 : kind == PathIterator.SEG_QUADTO ? 2 : 4;
                    x = at[last];
                    y = at[last + 1];
                }
            }
        }
        return new Subpaths(count, open && touching(startX - x, startY - y) ? closed + 1 : closed);
    }

    private static boolean touching(double dx, double dy) {
        return Math.hypot(dx, dy) < TOUCHING;
    }
}
