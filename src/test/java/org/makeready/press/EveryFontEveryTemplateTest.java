package org.makeready.press;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Problem;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// Whatever is offered can be chosen: every text slot in every font, with words that are short, long or in many
/// scripts, is set or refused with a reason and a way out.
class EveryFontEveryTemplateTest {
    private static final String MANY_SCRIPTS = "Aé שלום مرحبا नमस्ते สวัสดี 日本 Ωж 👩‍👩‍👧";
    private final Composer composer = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);

    @TestFactory
    Stream<DynamicTest> every_offered_font_sets_words_or_says_why_not() {
        return ShippedTemplates.all().stream()
                .map(template -> dynamicTest(
                        template.slug(),
                        () -> texts(template)
                                .forEach(slot -> slot.fonts().forEach(font -> tryAll(template, slot, font)))));
    }

    @TestFactory
    Stream<DynamicTest> a_short_word_fits_every_slot_in_every_font() {
        return ShippedTemplates.all().stream()
                .map(template -> dynamicTest(
                        template.slug(),
                        () -> texts(template)
                                .forEach(slot -> slot.fonts()
                                        .forEach(font -> assertFalse(
                                                compose(template, slot, font, "Hi")
                                                        instanceof CompositionResult.Refused,
                                                slot.name() + " in " + font)))));
    }

    private void tryAll(Template template, Slot.Text slot, String font) {
        for (var words : Set.of("Hi", longest(slot), shortened(slot))) {
            if (compose(template, slot, font, words) instanceof CompositionResult.Refused(List<Problem> problems)) {
                Problems.assertHelpful(problems, "%s, %s: %s".formatted(slot.name(), font, words));
            }
        }
    }

    private CompositionResult compose(Template template, Slot.Text slot, String font, String words) {
        return composer.compose(
                template, template.sample().withText(slot.name(), words).withFont(slot.name(), font));
    }

    private static List<Slot.Text> texts(Template template) {
        return template.slots().stream()
                .filter(Slot.Text.class::isInstance)
                .map(Slot.Text.class::cast)
                .toList();
    }

    /// As many characters as the slot takes.
    private static String longest(Slot.Text slot) {
        return "many happy words "
                .repeat(slot.maxLength() / 17 + 1)
                .substring(0, slot.maxLength())
                .replaceAll(" $", "s");
    }

    private static String shortened(Slot.Text slot) {
        return MANY_SCRIPTS.codePointCount(0, MANY_SCRIPTS.length()) <= slot.maxLength() ? MANY_SCRIPTS : "Aé ש 日";
    }
}
