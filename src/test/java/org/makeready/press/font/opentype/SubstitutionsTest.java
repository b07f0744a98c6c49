package org.makeready.press.font.opentype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.makeready.press.ShippedFonts;
import org.makeready.press.font.Font;
import org.makeready.press.font.Shaper;

class SubstitutionsTest {
    private static Font font(String id) {
        return ShippedFonts.SUPPLY.font(id).orElseThrow();
    }

    @Test
    void fonts_say_which_features_they_have() {
        assertTrue(font("playfair-display").features().containsAll(Set.of("smcp", "c2sc", "onum", "lnum")));
        assertTrue(font("bungee").features().contains("ss01"));
        assertEquals(Set.of(), font("permanent-marker").features());
        assertTrue(!font("anton").features().contains("liga"), "what takes several glyphs is no single substitution");
    }

    @Test
    void glyphs_are_replaced_by_others_of_the_font_and_back() {
        var font = font("playfair-display");
        for (char c = '0'; c <= '9'; c++) {
            int lining = font.replace(font.glyph(c), List.of("lnum"));
            int oldStyle = font.replace(font.glyph(c), List.of("onum"));
            assertNotEquals(lining, oldStyle, "" + c);
        }
        for (char c = 'a'; c <= 'z'; c++)
            assertNotEquals(font.glyph(c), font.replace(font.glyph(c), List.of("smcp")), "" + c);
        assertEquals(font.glyph('A'), font.replace(font.glyph('A'), List.of("smcp")));
        assertEquals(font.glyph('x'), font.replace(font.glyph('x'), List.of("swsh")));
    }

    @Test
    void every_shipped_font_replaces_glyphs_by_glyphs_it_has() {
        for (var family : ShippedFonts.SUPPLY.families()) {
            for (var font : family.fonts()) {
                for (int glyph = 0; glyph < font.glyphCount(); glyph++) {
                    int replaced = font.replace(glyph, font.features());
                    assertTrue(replaced >= 0 && replaced < font.glyphCount(), font + " " + glyph);
                }
            }
        }
    }

    /// Kerning read here is the kerning of the shaper, to the unit.
    @Test
    void kerning_is_that_of_the_shaper() {
        for (var id : List.of("playfair-display", "montserrat", "roboto-slab", "noto-sans", "lora", "anton")) {
            var font = font(id);
            for (var pair : List.of("AV", "To", "We", "LT", "av", "Yo", "PA", "xx", "r.", "11")) {
                var shaped = Shaper.shape(font, pair.toCharArray(), 0, 2, false, false, List.of());
                int kerned = (int) Math.round(shaped.advance() * font.unitsPerEm());
                int alone = font.advance(font.glyph(pair.charAt(0))) + font.advance(font.glyph(pair.charAt(1)));
                assertEquals(
                        kerned - alone,
                        font.kerning(font.glyph(pair.charAt(0)), font.glyph(pair.charAt(1))),
                        1,
                        id + " " + pair);
            }
        }
    }

    /// Whatever bytes a table is damaged by, reading ends, with a table or with the one exception that says why not.
    @Test
    void damaged_tables_are_refused_not_followed() {
        var table = font("playfair-display").sfnt().table("GSUB");
        byte[] whole = new byte[table.limit()];
        table.get(0, whole);
        int refused = 0;
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            byte[] damaged = whole.clone();
            for (int n = 0; n < 40; n++)
                damaged[random.nextInt(random.nextBoolean() ? 400 : damaged.length)] = (byte) random.nextInt(256);
            try {
                new Substitutions(ByteBuffer.wrap(damaged, 0, seed % 3 == 0 ? damaged.length / 2 : damaged.length)
                                .slice())
                        .replace(1, List.of("smcp"));
            } catch (IllegalArgumentException e) {
                refused++;
            }
        }
        assertTrue(refused > 30, "only " + refused + " were refused");
    }
}
