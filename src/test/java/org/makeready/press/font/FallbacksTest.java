package org.makeready.press.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeready.press.ShippedFonts;

class FallbacksTest {
    private final Fallbacks fallbacks = new Fallbacks(ShippedFonts.SUPPLY);

    private static Font font(String id) {
        return ShippedFonts.SUPPLY.font(id).orElseThrow();
    }

    private Optional<String> standsIn(String cluster, String chosen) {
        return fallbacks.fontFor(cluster, font(chosen)).map(Font::id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "✓✗✘☐☑☒",
                "➜➔➤⟶⟹⇧",
                "★☆✦✧✪✯⋆",
                "✿❀❥☙❖❏❝❞",
                "♔♕♖♗♘♙♚♛♜♝♞♟",
                "♠♡♢♧🂡🃏",
                "①⑩⑳❶❷➀ⒶⓏⓐⓩ🅰🅷🄷",
                "ⅠⅡⅢⅣⅫⅻ",
                "𝐇𝐞𝐻𝓗𝓮𝕳𝖊ℍ𝕖𝙷𝚎𝟎𝟙",
                "─│┌┐└┘═║█░▒▓┻━╯╰",
                "∞≠≤≥∑∫∂∈∀∃∮⊕⊗√",
                "♩♪♫♬♭♯𝄞",
                "⚢⚣⚤☽☾✞",
                "◠◡◕‿⌘⌥⌫"
            })
    void what_customers_paste_can_be_printed(String signs) {
        var lacking = new ArrayList<String>();
        var clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(signs);
        for (int from = 0, to = clusters.next(); to != BreakIterator.DONE; from = to, to = clusters.next()) {
            var cluster = signs.substring(from, to);
            if (standsIn(cluster, "lora").isEmpty()) lacking.add(cluster);
        }
        assertEquals(new ArrayList<String>(), lacking);
    }

    @ParameterizedTest
    @CsvSource({
        "anton,Ж,noto-sans-bold",
        "luckiest-guy,Ж,noto-sans-bold",
        "bebas-neue,Ж,noto-sans-bold",
        "special-elite,Ж,noto-sans",
        "great-vibes,θ,noto-sans",
        "playfair-display-bold,θ,noto-sans-bold",
        "bangers,ไ,noto-sans-thai-bold",
        "anton,①,noto-sans-symbols-bold",
        "lora,①,noto-sans-symbols"
    })
    void what_stands_in_is_as_heavy_as_the_chosen_font_looks(String chosen, String letter, String expected) {
        assertEquals(Optional.of(expected), standsIn(letter, chosen));
    }

    @Test
    void the_heaviest_and_the_lightest_faces_are_told_apart() {
        for (var id :
                new String[] {"alfa-slab-one", "bangers", "black-ops-one", "bungee", "archivo-black", "noto-sans-bold"})
            assertTrue(font(id).heavy(), id);
        for (var id : new String[] {"lora", "montserrat", "caveat", "oswald", "noto-sans"})
            assertFalse(font(id).heavy(), id);
    }

    @Test
    void a_sign_asked_for_as_text_is_drawn_as_one() {
        assertEquals(Optional.of("noto-sans-symbols-2"), standsIn("✈\uFE0E", "lora"));
        assertEquals(Optional.of("noto-emoji"), standsIn("💙", "lora"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"─│┌┐└┘├┤┬┴┼", "═║╔╗╚╝", "━┃┏┓┗┛┻", "█▓▒░▀▄", "╭╮╯╰"})
    void a_frame_is_of_one_font(String frame) {
        for (char part : frame.toCharArray())
            assertEquals(Optional.of("noto-sans-mono"), standsIn(Character.toString(part), "lora"));
    }

    @ParameterizedTest
    @CsvSource({
        "q\u0303,lora,noto-sans",
        "x\u0304,lora,noto-sans",
        "m\u0302,caveat,noto-sans",
        "M\u0303,cinzel,noto-sans-bold",
        "q\u0303,montserrat,montserrat",
        "g\u0303,lora,lora",
        "x\u030C,anton,anton",
        "h\u0308\u0303,noto-sans,noto-sans",
        "m\u0302,pacifico,pacifico",
        "p\u0304,playfair-display-italic,playfair-display-italic",
        "é,lora,lora",
        "J\u0301,noto-sans,noto-sans",
        "J\u0301,lora,lora",
        "M\u0303,alfa-slab-one,noto-sans-bold",
        "x\u030C,lobster,lobster",
        "x\u030C,kanit,noto-sans-bold"
    })
    void a_mark_that_would_stand_beside_its_letter_is_set_in_a_font_that_knows_its_place(
            String letter, String chosen, String expected) {
        assertEquals(Optional.of(expected), standsIn(letter, chosen));
    }
}
