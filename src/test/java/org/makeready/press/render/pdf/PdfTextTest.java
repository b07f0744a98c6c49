package org.makeready.press.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Point;
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
        "rubik, שלום 👨‍👩‍👧 משפחה 🇮🇱",
        "noto-naskh-arabic, مرحبا 👩🏽‍🚀 يا ❤️ صديقي",
    })
    void words_come_back_exactly(String font, String words) {
        var file = PdfFile.of(Drawings.words(font, words));
        file.mustBeSound();
        assertEquals(words, file.words());
    }

    @Test
    void words_along_a_curve_are_turned_glyph_by_glyph() {
        var face = Drawings.face(828, 216, new TrimShape.Rectangle(Length.pt(0)));
        var curved = Drawings.curved(Drawings.glyphs("rubik", "AROUND"), new Point(414, 550), 450);
        var file = PdfFile.of(Drawings.of(face, curved));
        file.mustBeSound();
        assertTrue(file.source().contains("> Tj") || file.source().contains(">Tj"), file.source());
        Pixels.assertAlike(Pixels.ours(Drawings.of(face, curved), 72), file.picture(72));
    }

    @ParameterizedTest
    @CsvSource({"lobster, Tacos fluffy", "noto-naskh-arabic, السَّلامُ الأمل", "noto-sans-devanagari, क्षत्रिय शक्ति",
        "noto-sans-thai, น้ำใสที่นี่", "anton, Love ❤️ Москва שלום", "noto-sans, Ångström"})
    void glyphs_stand_where_the_composer_put_them(String font, String words) {
        var composition = Drawings.words(font, words);
        Pixels.assertAlike(Pixels.ours(composition, 150), PdfFile.of(composition).picture(150));
    }

    @Test
    void every_font_is_embedded_as_a_subset() {
        var fonts = PdfFile.of(Drawings.words("anton", "Love ❤️ Москва שלום")).fonts().lines().skip(2).toList();
        assertEquals(3, fonts.size(), fonts.toString());
        for (var font : fonts) assertTrue(font.matches("[A-Z]{6}\\+.*CID TrueType +Identity-H +yes yes yes .*"), font);
    }

    @Test
    void reading_order_is_spelt_out_only_from_left_to_right() {
        assertTrue(PdfFile.of(Drawings.words("noto-sans-devanagari", "हिन्दी")).source().contains("/ActualText"));
        assertFalse(PdfFile.of(Drawings.words("noto-naskh-arabic", "السَّلام")).source().contains("/ActualText"));
        assertFalse(PdfFile.of(Drawings.words("lora", "plain")).source().contains("/ActualText"));
    }
}
