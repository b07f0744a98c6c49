package org.makeready.press.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeready.ExternalProgram;
import org.makeready.press.PlateOutputs;
import org.makeready.press.ShippedFonts;
import org.makeready.press.Specimens;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Point;
import org.makeready.press.template.Slot;
import org.makeready.press.template.TrimShape;

class PdfTextTest {
    @ParameterizedTest
    @CsvSource({
        "lobster, Office fluffy affluent Tacos",
        "great-vibes, Office waffle",
        "press-start-2p, AVATAR To We",
        "noto-sans, Éste café naïve ‘quoted’ — 5 ÷ 2",
        "lora, Съешь ещё этих мягких булок",
        "noto-sans, Ξεσκεπάζω τὴν ψυχοφθόρα βδελυγμία",
        "rubik, שלום עולם טוב",
        "rubik, שָׁלוֹם",
        "noto-naskh-arabic, السلام عليكم ورحمة الله",
        "noto-naskh-arabic, السَّلامُ الأمل",
        "cairo-bold, مرحبا بالعالم لا إله",
        "noto-sans-devanagari, हिन्दी में क्षत्रिय शक्ति",
        "baloo-2, जन्मदिन की शुभकामनाएँ",
        "noto-sans-thai, น้ำใสไหลเย็น ที่นี่",
        "kanit, สุขสันต์วันเกิด",
        "anton, I ❤️ Москва",
        "lora, Love 👨‍👩‍👧 and 👍🏽 from 🇺🇸🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣",
        "rubik, אני אוהב ❤️ פיצה 🍕 טוב",
        "lora, J + M",
        "anton, A B C D",
        "lora, ½ ¼ & x",
        "rubik, שלום 👨‍👩‍👧 משפחה 🇮🇱",
        "noto-naskh-arabic, مرحبا 👩🏽‍🚀 يا ❤️ صديقي",
    })
    void words_come_back_exactly(String font, String words) {
        var file = InspectedPdf.of(Drawings.words(font, words));
        file.mustBeSound();
        assertEquals(words, file.words());
    }

    /// MuPDF looks at each glyph by itself; where a mark stands a little off, it finds a space.
    @ParameterizedTest
    @CsvSource({"noto-sans, Thị đẹp", "bebas-neue, Nguyễn Thị Hường", "lora, e\u0323\u0304 q\u0303"})
    void letters_drawn_from_parts_come_back_from_readers_that_take_glyph_by_glyph(String font, String words)
            throws IOException {
        var file = Files.createTempFile("words", ".pdf");
        try {
            Files.write(file, PlateOutputs.pdf(Drawings.words(font, words)));
            var read = ExternalProgram.MUTOOL
                    .run(List.of("draw", "-q", "-F", "txt", file.toString()))
                    .text();
            assertEquals(letters(words), letters(read));
        } finally {
            Files.delete(file);
        }
        assertEquals(
                Normalizer.normalize(words, Normalizer.Form.NFC),
                InspectedPdf.of(Drawings.words(font, words)).words());
    }

    @ParameterizedTest
    @CsvSource({"lora, 0.05", "lora, 0.1", "lora, 0.14", "montserrat, 0.1", "cinzel, 0.14", "playfair-display, 0.3"})
    void words_of_spaced_letters_come_back_as_words(String font, double letterSpacing) {
        var words = "Office waffle & PÂRTY, you’re invited";
        var template = Specimens.sticker(Specimens.slogan(Slot.EmojiPrint.COLOUR, letterSpacing, font));
        var composed = new Composer(ShippedFonts.SUPPLY).compose(template, Choices.ofTexts(Map.of("slogan", words)));
        assertEquals(
                words,
                InspectedPdf.of(assertInstanceOf(CompositionResult.Ready.class, composed)
                                .composition())
                        .words());
    }

    private static String letters(String words) {
        return Normalizer.normalize(words.replaceAll("\\s", ""), Normalizer.Form.NFC);
    }

    @Test
    void words_along_a_curve_are_turned_glyph_by_glyph() {
        var face = Drawings.face(828, 216, new TrimShape.Rectangle(Length.pt(0)));
        var curved = Drawings.curved(Drawings.glyphs("rubik", "AROUND"), new Point(414, 550), 450);
        var file = InspectedPdf.of(Drawings.of(face, curved));
        file.mustBeSound();
        assertTrue(file.source().contains("> Tj") || file.source().contains(">Tj"), file.source());
        PictureComparison.assertAlike(PictureComparison.ours(Drawings.of(face, curved), 72), file.picture(72));
    }

    @ParameterizedTest
    @CsvSource({
        "lobster, Tacos fluffy",
        "noto-naskh-arabic, السَّلامُ الأمل",
        "noto-sans-devanagari, क्षत्रिय शक्ति",
        "noto-sans-thai, น้ำใสที่นี่",
        "anton, Love ❤️ Москва שלום",
        "noto-sans, Ångström"
    })
    void glyphs_stand_where_the_composer_put_them(String font, String words) {
        var composition = Drawings.words(font, words);
        PictureComparison.assertAlike(
                PictureComparison.ours(composition, 150),
                InspectedPdf.of(composition).picture(150));
    }

    @Test
    void every_font_is_embedded_as_a_subset() {
        var fonts = InspectedPdf.of(Drawings.words("anton", "Love ❤️ Москва שלום"))
                .fonts()
                .lines()
                .skip(2)
                .toList();
        assertEquals(3, fonts.size(), fonts.toString());
        for (var font : fonts) assertTrue(font.matches("[A-Z]{6}\\+.*CID TrueType +Identity-H +yes yes yes .*"), font);
    }

    @Test
    void reading_order_is_spelt_out_only_from_left_to_right() {
        assertTrue(InspectedPdf.of(Drawings.words("noto-sans-devanagari", "हिन्दी"))
                .source()
                .contains("/ActualText"));
        assertFalse(InspectedPdf.of(Drawings.words("noto-naskh-arabic", "السَّلام"))
                .source()
                .contains("/ActualText"));
        assertFalse(InspectedPdf.of(Drawings.words("lora", "plain")).source().contains("/ActualText"));
    }
}
