package org.makeready.press.artwork;

import java.awt.BasicStroke;
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
            if (!(width > 0)) throw new IllegalArgumentException("A stroke needs a width greater than zero");
        }

        /// The same line for the JDK, which knows caps and joins by the same numbers. Dashes without length draw
        /// nothing there and are left out, as SVG has it.
        public BasicStroke pen() {
            float[] lengths = new float[dashes.size()];
            for (int i = 0; i < lengths.length; i++) lengths[i] = dashes.get(i).floatValue();
            boolean dashed = dashes.stream().anyMatch(dash -> dash > 0);
            return new BasicStroke(
                    (float) width,
                    cap.ordinal(),
                    join.ordinal(),
                    (float) Math.max(1, miterLimit),
                    dashed ? lengths : null,
                    (float) dashPhase);
        }
    }

    /// Line ends, in PDF's order (ISO 32000-2, table 53).
    enum Cap {
        BUTT,
        ROUND,
        SQUARE
    }

    /// Line corners, in PDF's order (ISO 32000-2, table 54).
    enum Join {
        MITER,
        ROUND,
        BEVEL
    }
}
