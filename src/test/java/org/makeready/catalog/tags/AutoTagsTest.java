package org.makeready.catalog.tags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.appearance.Appearance;
import org.makeready.press.artwork.PictureSupply;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.template.Template;

class AutoTagsTest {
    private static final Composer COMPOSER = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);

    /// What people said who looked at the pictures.
    private static final Map<String, Set<String>> BY_EYE = Map.ofEntries(
            Map.entry(
                    "honk-coffee-burst",
                    Set.of("colour red", "colour white", "mood energetic", "style flat", "theme coffee")),
            Map.entry(
                    "night-camper",
                    Set.of(
                            "colour blue",
                            "colour black",
                            "tone dark",
                            "style flat",
                            "contrast aaa",
                            "theme camping",
                            "occasion road-trip")),
            Map.entry(
                    "euro-oval-code",
                    Set.of(
                            "colour white",
                            "colour black",
                            "tone light",
                            "mood calm",
                            "style type-only",
                            "contrast aaa")),
            Map.entry(
                    "sunflower-kind",
                    Set.of("colour white", "colour yellow", "tone light", "detail plain", "theme flowers")),
            Map.entry("photo-porthole", Set.of("colour blue", "style photo", "tone dark")),
            Map.entry(
                    "vote-stars-stripes",
                    Set.of("colour red", "colour white", "colour blue", "tone dark", "occasion election")),
            Map.entry(
                    "diwali-rangoli-lamps",
                    Set.of("colour purple", "tone dark", "mood energetic", "detail busy", "occasion diwali")),
            Map.entry("eid-lantern-night", Set.of("colour green", "tone dark", "occasion eid")),
            Map.entry(
                    "sympathy-quiet-lilies",
                    Set.of(
                            "colour white",
                            "colour grey",
                            "tone light",
                            "mood calm",
                            "detail plain",
                            "occasion sympathy")),
            Map.entry(
                    "valentine-paper-hearts",
                    Set.of("colour pink", "colour red", "tone light", "theme hearts", "occasion valentines-day")),
            Map.entry("wedding-art-deco", Set.of("tone dark", "detail busy", "occasion wedding")),
            Map.entry(
                    "invitation-citrus-garden",
                    Set.of(
                            "colour white",
                            "colour green",
                            "colour yellow",
                            "colour orange",
                            "tone light",
                            "detail busy",
                            "theme garden")),
            Map.entry(
                    "new-baby-moon",
                    Set.of(
                            "colour white",
                            "tone light",
                            "mood calm",
                            "detail plain",
                            "style photo",
                            "occasion new-baby")),
            Map.entry(
                    "hanukkah-modern-menorah",
                    Set.of("colour blue", "tone dark", "occasion hanukkah", "style gradient")));

    @Test
    void tags_are_what_people_see() {
        var missing = new ArrayList<String>();
        for (var template : ShippedTemplates.all()) {
            var tags = sure(template);
            BY_EYE.getOrDefault(template.slug(), Set.of()).stream()
                    .filter(tag -> !tags.contains(tag))
                    .forEach(tag -> missing.add(template.slug() + ": " + tag + " is not among " + tags));
        }
        assertEquals(List.of(), missing);
    }

    /// The occasions merchandisers gave the shipped templates are those a machine is sure of, with few exceptions.
    @Test
    void certain_occasions_agree_with_merchandisers() {
        int right = 0;
        var wrong = new ArrayList<String>();
        for (var template : ShippedTemplates.all()) {
            for (var tag : sure(template)) {
                if (!tag.startsWith("occasion ")) continue;
                if (template.facets().get("occasion").contains(tag.substring("occasion ".length()))) right++;
                else wrong.add(template.slug() + " " + tag);
            }
        }
        assertTrue(right >= 9 * wrong.size() && right > 25, right + " right, wrong: " + wrong);
    }

    @Test
    void the_same_template_has_the_same_tags() {
        var template = ShippedTemplates.all().getFirst();
        assertEquals(look(template), look(template));
    }

    @Test
    void words_tell_the_occasion_in_four_languages() {
        assertEquals(Set.of("occasion birthday"), hints("en", "Another year wiser"));
        assertEquals(Set.of("occasion birthday"), hints("de", "Alles Gute zum Geburtstag!"));
        assertEquals(Set.of("occasion birthday"), hints("fr", "Joyeux anniversaire, Zoé"));
        assertEquals(Set.of("occasion birthday"), hints("es", "¡Feliz cumpleaños!"));
        assertEquals(Set.of("occasion wedding"), hints("de", "Unsere Hochzeit"));
        assertEquals(Set.of(), hints("xx", "Happy birthday"));
    }

    @Test
    void words_can_rule_out_an_occasion() {
        assertFalse(hints("en", "Happy wedding anniversary").contains("occasion wedding"));
        assertFalse(hints("en", "Best hot dog in town").contains("theme dogs"));
        assertFalse(hints("fr", "Anniversaire de mariage").contains("occasion birthday"));
        assertFalse(hints("en", "The parking space").contains("theme space"));
        assertTrue(hints("en", "My dog is my co-pilot").contains("theme dogs"));
    }

    private static Set<String> hints(String language, String text) {
        return TagWords.of(language).hints(text).stream()
                .map(hint -> hint.kind() + " " + hint.value())
                .collect(Collectors.toSet());
    }

    private static Set<String> sure(Template template) {
        var tags = new ArrayList<>(look(template));
        tags.addAll(AutoTags.of(template));
        return tags.stream()
                .filter(tag ->
                        tag.confidence() >= TemplateTag.SURE && !tag.kind().equals(AutoTags.INK))
                .map(tag -> tag.kind() + " " + tag.value())
                .collect(Collectors.toSet());
    }

    private static List<TemplateTag> look(Template template) {
        return switch (COMPOSER.compose(template, template.sample(), PictureSupply.NONE)) {
            case CompositionResult.Ready(var composition) -> AutoTags.of(Appearance.of(composition));
            case CompositionResult.Refused refused ->
                throw new IllegalStateException(template.slug() + " " + refused.problems());
        };
    }

    @Test
    void every_line_of_the_word_lists_and_synonyms_can_be_read() {
        for (var language : List.of("en", "de", "fr", "es"))
            assertTrue(
                    TagWords.of(language).hints("camping").stream()
                            .anyMatch(hint -> hint.value().equals("camping")),
                    language);
    }
}
