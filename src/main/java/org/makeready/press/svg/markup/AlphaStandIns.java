package org.makeready.press.svg.markup;

import java.awt.Color;
import java.util.HashMap;
import java.util.Map;

/// Colours with alpha, which Batik does not know. Each travels through Batik's cascade as an opaque stand-in that the
/// drawing uses nowhere else, so that inheritance and opacities work as CSS says, and is told apart again afterwards.
public final class AlphaStandIns {
    private static final int FIRST = 0x01FE03;
    private final String drawing;
    private final Map<CssColours.Colour, Integer> standIns = new HashMap<>();
    private final Map<Integer, CssColours.Colour> meant = new HashMap<>();
    private int next = FIRST;

    /// @param drawing the text of the SVG, in small letters
    public AlphaStandIns(String drawing) {
        this.drawing = drawing;
    }

    /// The colour to write in place of this one.
    String standIn(CssColours.Colour colour) {
        if (colour.alpha() >= 1) return colour.hex();
        return "#%06x".formatted(standIns.computeIfAbsent(colour, this::fresh));
    }

    private int fresh(CssColours.Colour colour) {
        while (drawing.contains("%06x".formatted(next))) next++;
        meant.put(next, colour);
        return next++;
    }

    /// The colour that was meant; alphas multiply.
    public Color original(Color drawn) {
        var colour = meant.get(drawn.getRGB() & 0xFFFFFF);
        if (colour == null) return drawn;
        int rgb = Integer.parseInt(colour.hex(), 1, 7, 16);
        return new Color(rgb | (int) Math.round(colour.alpha() * drawn.getAlpha()) << 24, true);
    }
}
