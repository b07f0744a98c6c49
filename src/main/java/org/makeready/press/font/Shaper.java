package org.makeready.press.font;

import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.List;

/// Turns characters into positioned glyphs with the JDK's HarfBuzz: kerning always, ligatures unless letter-spaced.
/// The same run always gives the same glyphs, to the unit the ones HarfBuzz itself gives.
public final class Shaper {
    /// Fractional metrics and no hinting: glyphs are shaped once at one unit per font unit and scaled afterwards.
    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);
    /// The JDK marks characters that vanished into a ligature, and invisible ones, with codes from here on.
    private static final int EATEN = 0xFFFE;

    private Shaper() {}

    /// Glyphs in visual order, positions in ems from the start of the run, y downward. `at` is the index of the first
    /// character each glyph stands for. `advance` is where the next run starts.
    public record ShapedGlyphs(int[] ids, double[] x, double[] y, int[] at, double advance) {}

    /// Shapes `text[start, limit)`: one font, one direction. Features replace single glyphs where the font has others
    /// for them; what follows moves by the difference of advances and of kerning. Marks keep to the middle of their
    /// letter.
    public static ShapedGlyphs shape(
            Font font,
            char[] text,
            int start,
            int limit,
            boolean rightToLeft,
            boolean ligatures,
            List<String> features) {
        int flags = rightToLeft ? java.awt.Font.LAYOUT_RIGHT_TO_LEFT : java.awt.Font.LAYOUT_LEFT_TO_RIGHT;
        var vector = font.awt(ligatures).layoutGlyphVector(UNHINTED, text, start, limit, flags);
        var shaped = visible(vector, start, font.unitsPerEm());
        return features.isEmpty() ? shaped : replaced(shaped, font, rightToLeft, features);
    }

    private static ShapedGlyphs replaced(ShapedGlyphs shaped, Font font, boolean rightToLeft, List<String> features) {
        int count = shaped.ids.length;
        int[] ids = new int[count];
        double[] x = new double[count];
        double em = font.unitsPerEm();
        double moved = 0;
        double half = 0;
        int last = -1;
        for (int g = 0; g < count; g++) {
            ids[g] = font.replace(shaped.ids[g], features);
            boolean mark = font.advance(shaped.ids[g]) == 0;
            if (!mark && last >= 0 && !rightToLeft) {
                moved += (font.kerning(ids[last], ids[g]) - font.kerning(shaped.ids[last], shaped.ids[g])) / em;
            }
            x[g] = shaped.x[g] + moved - (mark ? half : 0);
            if (mark) continue;
            double wider = (font.advance(ids[g]) - font.advance(shaped.ids[g])) / em;
            moved += wider;
            half = wider / 2;
            last = g;
        }
        return new ShapedGlyphs(ids, x, shaped.y, shaped.at, shaped.advance + moved);
    }

    private static ShapedGlyphs visible(GlyphVector vector, int start, double unitsPerEm) {
        int all = vector.getNumGlyphs();
        int[] codes = vector.getGlyphCodes(0, all, null);
        int[] indices = vector.getGlyphCharIndices(0, all, null);
        float[] positions = vector.getGlyphPositions(0, all + 1, null);
        int count = 0;
        for (int code : codes) if (code < EATEN) count++;
        var shaped = new ShapedGlyphs(
                new int[count], new double[count], new double[count], new int[count], positions[2 * all] / unitsPerEm);
        for (int i = 0, to = 0; i < all; i++) {
            if (codes[i] >= EATEN) continue;
            shaped.ids[to] = codes[i];
            shaped.x[to] = positions[2 * i] / unitsPerEm;
            shaped.y[to] = positions[2 * i + 1] / unitsPerEm;
            shaped.at[to++] = start + indices[i];
        }
        return shaped;
    }
}
