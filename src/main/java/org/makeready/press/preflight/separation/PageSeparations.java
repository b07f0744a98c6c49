package org.makeready.press.preflight.separation;

import java.awt.geom.Rectangle2D;
import java.util.List;

/// What each ink prints on a page, seen through a grid of pixels: the page after everything is drawn, with knock-out,
/// overprint, transparency and blending.
public final class PageSeparations {
    private final FileInks inks;
    private final PixelGrid grid;
    private final SeparationCanvas canvas;

    public PageSeparations(FileInks inks, PixelGrid grid, SeparationCanvas canvas) {
        this.inks = inks;
        this.grid = grid;
        this.canvas = canvas;
    }

    /// The names of the inks by number.
    public List<String> inks() {
        return inks.names();
    }

    /// Whether anything on this page is printed in this ink, or could have been.
    public boolean used(int ink) {
        return canvas.used(ink);
    }

    /// In pixels.
    public int width() {
        return grid.width();
    }

    /// In pixels.
    public int height() {
        return grid.height();
    }

    /// Pixels per point.
    public double scale() {
        return grid.scale();
    }

    /// The number of an ink; -1 when the page has none of this name.
    public int number(String ink) {
        return inks.names().indexOf(ink);
    }

    /// The amount of an ink at a pixel, from 0 to 255.
    public int amount(int ink, int x, int y) {
        return canvas.amount(ink, y * grid.width() + x);
    }

    /// The mean amount of an ink over the page, in percent.
    public double coverage(int ink) {
        if (!canvas.used(ink)) return 0;
        long sum = 0;
        for (int at = 0; at < grid.width() * grid.height(); at++) sum += canvas.amount(ink, at);
        return sum / 2.55 / grid.width() / grid.height();
    }

    /// The sum of all inks at a pixel but those left out, in percent.
    public double total(int x, int y, int without) {
        int sum = 0;
        int at = y * grid.width() + x;
        for (int ink = 0, rest = canvas.inks() & ~without; rest != 0; ink++, rest >>>= 1)
            if ((rest & 1) != 0) sum += canvas.amount(ink, at);
        return sum / 2.55;
    }

    /// Where pixels lie on the page, in its own space.
    public Rectangle2D place(int x, int y, int width, int height) {
        double size = 1 / grid.scale();
        return new Rectangle2D.Double(
                grid.area().getX() + x * size,
                grid.area().getMaxY() - (y + height) * size,
                width * size,
                height * size);
    }

    /// The column a place of the page falls into; it may lie outside.
    public int column(double x) {
        return (int) Math.floor((x - grid.area().getX()) * grid.scale());
    }

    /// The row a place of the page falls into, from the top; it may lie outside.
    public int row(double y) {
        return (int) Math.floor((grid.area().getMaxY() - y) * grid.scale());
    }
}
