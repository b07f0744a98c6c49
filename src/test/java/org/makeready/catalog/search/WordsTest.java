package org.makeready.catalog.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.makeready.catalog.tags.PlainWords;
import org.makeready.press.appearance.ColourName;

class WordsTest {
    @Test
    void accents_and_capitals_are_folded_where_letters_can_do_without() {
        assertEquals("muller strasse", PlainWords.of("Müller  STRAßE"));
        assertEquals("smorrebrod lodz coeur", PlainWords.of("Smørrebrød Łódź cœur"));
        assertEquals("cafe", PlainWords.of("cafe\u0301"));
        assertEquals("синий елка", PlainWords.of("Синий ёлка"));
        assertEquals("हिन्दी", PlainWords.of("हिन्दी"));
        assertEquals("", PlainWords.of("\u0000\t "));
    }

    @Test
    void a_text_is_split_into_words() {
        assertEquals(List.of("new", "year", "party"), PlainWords.list("New Year’s party!", Locale.ENGLISH));
        assertEquals(List.of("l", "amour", "de", "noel"), PlainWords.list("L'amour de Noël", Locale.FRENCH));
        assertEquals(List.of("honk", "if", "2", "loud"), PlainWords.list("HONK-if (2) loud 🎉", Locale.ENGLISH));
        assertEquals(List.of("誕生", "日", "カード"), PlainWords.list("誕生日カード", Locale.JAPANESE));
        assertEquals(
                40, PlainWords.list("a".repeat(90), Locale.ENGLISH).getFirst().length());
    }

    @Test
    void typing_errors_are_counted() {
        assertEquals(0, EditDistance.between("coffee", "coffee"));
        assertEquals(1, EditDistance.between("cofee", "coffee"));
        assertEquals(1, EditDistance.between("coffeee", "coffee"));
        assertEquals(1, EditDistance.between("cpffee", "coffee"));
        assertEquals(1, EditDistance.between("ocffee", "coffee"));
        assertEquals(2, EditDistance.between("brithdya", "birthday"));
        assertEquals(6, EditDistance.between("", "coffee"));
    }

    @Test
    void colours_can_be_asked_for_by_the_names_they_are_given() {
        assertEquals(
                Arrays.stream(ColourName.values()).map(ColourName::toString).collect(Collectors.toSet()),
                Set.of(CatalogQuery.NAMES.split("[|]")));
    }

    @Test
    void short_words_may_not_be_mistyped() {
        assertEquals(
                List.of(0, 1, 1, 2),
                List.of("car", "cars", "coffee", "balloon").stream()
                        .map(EditDistance::allowed)
                        .toList());
    }

    @Test
    void synonyms_are_found_across_languages() {
        assertTrue(Synonyms.shipped().of("xmas").contains(List.of("weihnachten")));
        assertTrue(Synonyms.shipped().of("thx").contains(List.of("thank", "you")));
        assertEquals(List.of(), Synonyms.shipped().of(String.valueOf(Locale.ROOT)));
    }
}
