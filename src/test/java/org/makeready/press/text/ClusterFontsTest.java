package org.makeready.press.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeready.press.ShippedFonts;
import org.makeready.press.font.Fallbacks;

class ClusterFontsTest {
    @ParameterizedTest
    @CsvSource({
        "great-vibes,Χρόνια πολλά,noto-sans[Χρόνια πολλά]",
        "great-vibes,I love π,great-vibes[I love π]",
        "great-vibes,π² Ω!,great-vibes[π² Ω!]",
        "anton,ʰᵉˡˡᵒ,noto-sans-bold[ʰᵉˡˡᵒ]",
        "anton,3ʳᵈ,anton[3] noto-sans-bold[ʳᵈ]",
        "permanent-marker,A fine café ễ,permanent-marker[A fine café ] noto-sans-bold[ễ]",
        "bebas-neue,Nguyễn,bebas-neue[Nguyễn]",
        "bebas-neue,Nguyễn Hường,noto-sans-bold[Nguyễn Hường]",
        "bebas-neue,I love my Hường!,bebas-neue[I love my ] noto-sans-bold[Hường] bebas-neue[!]",
        "cinzel,Nguyễn Thị Hường & Đặng Văn Ánh,noto-sans-bold[Nguyễn Thị Hường & Đặng Văn Ánh]"
    })
    void no_word_is_set_in_two_fonts(String chosen, String words, String expected) {
        var typeface = new Typeface(ShippedFonts.SUPPLY.font(chosen).orElseThrow(), 0);
        var runs = new Paragraph(words, typeface, new Fallbacks(ShippedFonts.SUPPLY)).runs(0, words.length());
        assertEquals(
                expected,
                runs.stream()
                        .map(run -> run.font().id() + "[" + words.substring(run.start(), run.limit()) + "]")
                        .collect(Collectors.joining(" ")));
    }
}
