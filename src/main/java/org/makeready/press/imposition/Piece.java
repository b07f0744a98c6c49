package org.makeready.press.imposition;

/// So many copies of one design, each as large as its printed area (with bleed), in points.
public record Piece(double width, double height, int copies) {
    public Piece {
        if (!(width > 0 && height > 0 && copies > 0))
            throw new IllegalArgumentException("A piece needs a size and at least one copy");
    }
}
