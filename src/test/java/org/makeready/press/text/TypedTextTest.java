package org.makeready.press.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.makeready.press.template.Slot;

class TypedTextTest {
    @Test
    void centred_lines_lose_the_spaces_before_them() {
        assertEquals("Anna\nBen\n\nCleo", TypedText.aligned("Anna\n   Ben\n \n Cleo", Slot.Align.CENTER));
        assertEquals("Anna\n   Ben", TypedText.aligned("Anna\n   Ben", Slot.Align.LEFT));
    }

    @Test
    void whatever_ends_a_line_elsewhere_ends_one_here() {
        for (var end : List.of("\r\n", "\r", "\n", "\u000B", "\f", "\u0085", "\u2028", "\u2029")) {
            assertEquals("Anna\nBen", TypedText.tidy("Anna" + end + "Ben", false));
            assertEquals("Anna Ben", TypedText.tidy("Anna" + end + "Ben", true));
        }
    }

    @Test
    void blanks_of_every_kind_go_from_both_ends() {
        assertEquals("10\u00A0km", TypedText.tidy("\uFEFF\u00A0 \n10\u00A0km\u200B \u00A0\u3000", false));
        assertEquals("", TypedText.tidy("\u00A0", true));
    }

    @Test
    void greek_capitals_go_without_accents_in_any_language() {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.forLanguageTag("el"))) {
            assertEquals(
                    "ΚΑΛΗΜΕΡΑ CAFÉ, ΜΑΪΟΣ Ή ΟΧΙ STRASSE",
                    TypedText.inCase("Καλημέρα café, Μάιος ή όχι Straße", Slot.LetterCase.UPPER, language));
        }
    }
}
