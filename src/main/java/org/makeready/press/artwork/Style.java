package org.makeready.press.artwork;

import java.util.List;

/// How a shape's outline meets its paint: its inside is filled, or the line itself is drawn.
public sealed interface Style {
    Style FILL = new Fill(false);

    /// The inside, by the nonzero winding rule or by the even-odd rule (SVG `fill-rule`).
    record Fill(boolean evenOdd) implements Style {}

    /// The line. Width, dash lengths and phase in points; no dashes means a solid line.
    record Stroke(double width, Cap cap, Join join, double miterLimit, List<Double> dashes, double dashPhase)
            implements Style {
        public Stroke {
            if (!(width > 0)) throw new IllegalArgumentException("A stroke needs a width above zero");
        }
    }

    /// Line ends, in PDF's order (ISO 32000-2, table 53).
    enum Cap { BUTT, ROUND, SQUARE }

    /// Line corners, in PDF's order (ISO 32000-2, table 54).
    enum Join { MITER, ROUND, BEVEL }
}
