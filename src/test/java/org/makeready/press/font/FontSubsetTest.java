package org.makeready.press.font;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.makeready.press.ShippedFonts;

class FontSubsetTest {
    private static List<Font> fonts() {
        return ShippedFonts.SUPPLY.families().stream()
                .flatMap(family -> family.fonts().stream())
                .toList();
    }

    private static List<Integer> glyphs(Font font, String characters) {
        return characters
                .codePoints()
                .map(font::glyph)
                .filter(glyph -> glyph != 0)
                .distinct()
                .boxed()
                .toList();
    }

    /// FontBox reads the cut file; every outline has the bounds it had in the whole font, accents in place.
    @Test
    void glyphs_keep_their_outlines_and_advances_in_every_font() throws IOException {
        for (var font : fonts()) {
            var glyphs = glyphs(font, "HÅéñôçž fiĳأشلעשहिक्षกำ❤");
            var subset = FontSubset.of(font, glyphs);
            try (var cut = new TTFParser(true).parse(new RandomAccessReadBuffer(subset.file()))) {
                assertEquals(subset.glyphCount(), cut.getNumberOfGlyphs());
                for (int glyph : glyphs) {
                    int newId = subset.newId(glyph);
                    assertEquals(font.advance(glyph), cut.getAdvanceWidth(newId), font + " " + glyph);
                    var path = cut.getGlyph().getGlyph(newId);
                    var bounds = path == null ? null : path.getPath().getBounds2D();
                    var whole = font.outline(glyph);
                    assertEquals(whole.empty(), bounds == null || bounds.isEmpty(), font + " " + glyph);
                    if (whole.empty()) continue;
                    assertEquals(
                            -bounds.getMaxY() / font.unitsPerEm(),
                            whole.bounds().y(),
                            0.04,
                            font + " top of " + glyph);
                    assertEquals(
                            bounds.getMinX() / font.unitsPerEm(), whole.bounds().x(), 0.04, font + " left of " + glyph);
                }
            }
        }
    }

    @Test
    void a_subset_is_much_smaller_and_always_the_same() {
        var font = ShippedFonts.SUPPLY.font("noto-sans").orElseThrow();
        var once = FontSubset.of(font, glyphs(font, "Honk if you love coffee")).file();
        assertTrue(once.length < 20_000, once.length + " bytes");
        assertArrayEquals(
                once,
                FontSubset.of(font, glyphs(font, "Honk if you love coffee")).file());
    }

    @Test
    void numbers_follow_the_order_asked_for() {
        var font = ShippedFonts.SUPPLY.font("lora").orElseThrow();
        var glyphs = glyphs(font, "Éa");
        var subset = FontSubset.of(font, List.of(glyphs.get(0), FontSubset.blank(100), glyphs.get(1)));
        assertEquals(
                List.of(1, 2, 3),
                IntStream.of(glyphs.get(0), FontSubset.blank(100), glyphs.get(1))
                        .map(subset::newId)
                        .boxed()
                        .toList());
        assertTrue(subset.glyphCount() >= 4);
    }

    @Test
    void glyphs_nobody_has_are_refused() {
        var font = ShippedFonts.SUPPLY.font("lora").orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> FontSubset.of(font, List.of(font.glyphCount())));
        assertThrows(
                IllegalArgumentException.class,
                () -> FontSubset.of(font, List.of(1)).newId(2));
    }
}
