package org.makeready.press.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeready.press.ShippedFonts;
import org.makeready.press.Specimens;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.design.Problem;
import org.makeready.press.template.Slot;

class ComposedTypedTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\u2028", "\u2029", "\u0085", "\u000B", "\f"})
    void every_way_to_end_a_line_ends_it(String lineEnd) {
        assertEquals("One\nTwo", TypedText.tidy("One" + lineEnd + "Two", false));
        assertEquals("One Two", TypedText.tidy("One " + lineEnd + lineEnd + " Two", true));
    }

    @Test
    void empty_lines_and_spaces_of_ones_own_stay() {
        assertEquals("One\n\n  Two  three", TypedText.tidy("\n One\n\n  Two  three\u00A0\n", false));
    }

    @Test
    void compatibility_characters_are_set_in_letters() {
        assertEquals("find fluffy efficient office", TypedText.tidy("ﬁnd ﬂuﬀy eﬃcient oﬃce", false));
        assertEquals("Louis XIV, XII, iv, 30 °C", TypedText.tidy("Louis XⅣ, Ⅻ, ⅳ, 30 ℃", false));
        assertEquals("½ ² ™ № Ｆｕｌｌ ① 𝓗 ĳ", TypedText.tidy("½ ² ™ № Ｆｕｌｌ ① 𝓗 ĳ", false));
    }

    @Test
    void hyphens_keep_whether_a_line_may_end_behind_them() {
        assertEquals("Smith\u2011Jones well-made", TypedText.tidy("Smith\u2011Jones well\u2010made", false));
    }

    @Test
    void byte_order_marks_and_object_replacements_are_dropped() {
        assertEquals("Hello world", TypedText.tidy("\uFEFFHello\uFEFF world\uFFFC", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00A0", "\u200B", "\u200E", "\u2060\uFEFF", "\u3164", "\u3000\u200D\u00AD", "\n\n"})
    void invisible_characters_alone_are_no_text(String blank) {
        assertEquals("", TypedText.tidy(blank, false));
        var template = Specimens.sticker(Specimens.slogan("anton"));
        var refused = assertInstanceOf(
                CompositionResult.Refused.class,
                new Composer(ShippedFonts.SUPPLY).compose(template, Choices.ofTexts(Map.of("slogan", blank))));
        assertEquals(List.of(new Problem.Required("slogan", "Slogan")), refused.problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"🏳️", "ക്\u200D", "👩‍", "a\u0301"})
    void what_belongs_to_the_last_letter_stays(String words) {
        assertEquals(words.equals("a\u0301") ? "á" : words, TypedText.tidy(words, false));
    }

    @ParameterizedTest
    @CsvSource({
        "Καλημέρα Ελλάδα ΐ,en,ΚΑΛΗΜΕΡΑ ΕΛΛΑΔΑ Ϊ",
        "Straße Καφέ,de,STRASSE ΚΑΦΕ",
        "istanbul μέρα,tr,İSTANBUL ΜΕΡΑ",
        "café,en,CAFÉ"
    })
    void greek_capitals_go_without_accents_in_every_language(String words, Locale language, String capitals) {
        assertEquals(capitals, TypedText.inCase(words, Slot.LetterCase.UPPER, language));
    }
}
