package org.makeready.press.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeready.press.LetteringTemplate;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.Specimens;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.font.Font;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.template.Slot;

class CharacterReplacementsTest {
    private final Composer composer = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);

    private List<GlyphRun> runs(Slot.Text slot, String words) {
        var composed = composer.compose(Specimens.sticker(slot), Choices.ofTexts(Map.of("slogan", words)));
        return LetteringTemplate.runs(
                assertInstanceOf(CompositionResult.Ready.class, composed, words).composition());
    }

    /// The characters of a font that look like what was set in it.
    private static String look(List<GlyphRun> runs, String font, String among) {
        return runs.stream()
                .filter(run -> run.font().id().equals(font))
                .flatMap(run -> run.glyphs().stream().map(glyph -> character(run.font(), glyph.id(), among)))
                .collect(Collectors.joining());
    }

    private static String character(Font font, int glyph, String among) {
        return IntStream.range(0, among.length())
                .filter(i -> font.glyph(among.charAt(i)) == glyph)
                .mapToObj(i -> among.substring(i, i + 1))
                .findFirst()
                .orElse("?");
    }

    private static String read(List<GlyphRun> runs) {
        return runs.stream()
                .flatMap(run -> run.glyphs().stream())
                .map(GlyphRun.PlacedGlyph::text)
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "bebas-neue,I love Hường,HƯỜNG",
        "luckiest-guy,Привет,ПРИВЕТ",
        "bangers,καλημέρα,ΚΑΛΗΜΕΡΑ",
        "cinzel,Привет,ПРИВЕТ"
    })
    void among_nothing_but_capitals_others_stand_in_as_capitals(String font, String words, String capitals) {
        var runs = runs(Specimens.slogan(font), words);
        assertEquals(capitals, look(runs, "noto-sans-bold", capitals));
        assertEquals(words, read(runs));
    }

    @ParameterizedTest
    @CsvSource({"anton,Привет,Привет", "permanent-marker,Привет,Привет"})
    void elsewhere_small_letters_stay_small(String font, String words, String letters) {
        assertEquals(letters, look(runs(Specimens.slogan(font), words), "noto-sans-bold", words));
    }

    @Test
    void in_ink_the_heart_is_full() {
        var runs = runs(Specimens.slogan(Slot.EmojiPrint.INK, 0, "anton"), "I ❤️ NY");
        assertEquals("♥", look(runs, "noto-emoji", "❤♥"));
        assertEquals("I ❤️ NY", read(runs));
    }

    @Test
    void a_hyphen_that_never_ends_a_line_is_drawn_as_any_other() {
        var runs = runs(Specimens.slogan("anton"), "Smith\u2011Jones");
        assertEquals(1, runs.size());
        assertEquals("Smith-Jones", look(runs, "anton", "Smith-Jones"));
        assertEquals("Smith\u2011Jones", read(runs));
    }
}
