package org.makeready.press.typesetting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeready.press.ShippedFonts;
import org.makeready.press.Specimens;
import org.makeready.press.TextSlotBuilder;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Rect;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.item.Item;

/// One line in a tall box: where it sits, at 60 pt.
class OpticalHeightTest {
    private static final double SIZE = 60;
    private final Composer composer = new Composer(ShippedFonts.SUPPLY);

    private List<GlyphRun> runs(String font, String words) {
        var slot = TextSlotBuilder.like(Specimens.slogan(font))
                .maxLength(100)
                .maxLines(1)
                .sizes(Length.pt(SIZE), Length.pt(SIZE))
                .build();
        var ready = assertInstanceOf(
                CompositionResult.Ready.class,
                composer.compose(Specimens.sticker(slot), Choices.NONE.withText("slogan", words)));
        return ready.composition().faces().getFirst().items().stream()
                .flatMap(item -> item instanceof Item.Glyphs glyphs ? glyphs.runs().stream() : Stream.empty())
                .toList();
    }

    private double baseline(String font, String words) {
        return runs(font, words).getFirst().glyphs().getFirst().y();
    }

    /// How far the middle of the ink lies below the middle of the box, in font sizes.
    private double offCentre(String font, String words) {
        var ink = runs(font, words).stream()
                .flatMap(run -> run.glyphs().stream()
                        .filter(g -> !run.font().outline(g.id()).empty())
                        .map(glyph -> run.font()
                                .outline(glyph.id())
                                .transform(run.place(glyph))
                                .bounds()))
                .reduce(Rect::union)
                .orElseThrow();
        return (ink.centre().y() - Specimens.BOX.centre().y()) / SIZE;
    }

    @Test
    void tails_and_accents_move_nothing() {
        for (var font : List.of("anton", "lora", "montserrat", "roboto-slab")) {
            assertEquals(baseline(font, "Honk"), baseline(font, "Happy gypsy"), 1e-9, font);
            assertEquals(baseline(font, "ocean"), baseline(font, "gypsy"), 1e-9, font);
            assertEquals(baseline(font, "HONK"), baseline(font, "ÄÖÜ 2026"), 1e-9, font);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "anton,ocean",
        "lora,summer",
        "lobster,ocean",
        "caveat-bold,nurse",
        "anton,HONK",
        "anton,2026",
        "noto-sans-devanagari-bold,कमल",
        "noto-sans-thai-bold,กบ",
        "rubik-bold,תודה",
        "dela-gothic-one,日本語",
        "jua,한국어",
        "anton,日本語",
        "lora,❤"
    })
    void words_without_tails_sit_in_the_middle(String font, String words) {
        assertEquals(0, offCentre(font, words), 0.05, font + " " + words);
    }

    @ParameterizedTest
    @CsvSource({
        "cairo-bold,عيد مبارك",
        "noto-naskh-arabic-bold,سلام",
        "noto-naskh-arabic-bold,مرحبا",
        "noto-sans-devanagari-bold,हिन्दी",
        "noto-sans-thai-bold,สวัสดี"
    })
    void marks_above_and_below_keep_near_it(String font, String words) {
        assertTrue(Math.abs(offCentre(font, words)) < 0.17, font + " " + words + " " + offCentre(font, words));
    }
}
