package org.makeready.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.design.Problem;
import org.makeready.press.design.Repair;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// Every way out that a problem offers is one: applied to the customer's choices it makes that problem go away.
class RepairsTest {
    private static final List<String> WORDS = List.of(
            "wonderful",
            "grandmother",
            "of",
            "ours.",
            "I",
            "Übergrößenträger!",
            "WWWWWWWW",
            "is",
            "Dr.",
            "Smith",
            "5",
            "km",
            "well-made",
            "日本語の文章です",
            "สวัสดีชาวโลก",
            "\n",
            "incomprehensibilities",
            "שלום",
            "नमस्ते",
            "e\u0301");
    private final Composer composer = new Composer(ShippedFonts.SUPPLY);

    @TestFactory
    Stream<DynamicTest> every_repair_repairs() {
        return ShippedTemplates.all().stream()
                .map(template -> dynamicTest(template.slug(), () -> {
                    var random = new Random(template.slug().hashCode());
                    for (var slot : template.slots())
                        if (slot instanceof Slot.Text text) tryLong(template, text, random);
                }));
    }

    private void tryLong(Template template, Slot.Text slot, Random random) {
        for (int n = 0; n < 12; n++) {
            var words = n == 0 ? "W".repeat(slot.maxLength()) : words(slot, random);
            var font = slot.fonts().get(random.nextInt(slot.fonts().size()));
            var choices = template.sample().withText(slot.name(), words).withFont(slot.name(), font);
            for (var problem : unfit(template, choices, slot.name())) assertRepairs(template, choices, problem);
        }
    }

    private static String words(Slot.Text slot, Random random) {
        var words = new StringBuilder();
        while (words.length() < slot.maxLength())
            words.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        return words.substring(0, slot.maxLength()).strip();
    }

    private void assertRepairs(Template template, Choices choices, Problem.DoesNotFit problem) {
        assertFalse(problem.repairs().isEmpty(), problem.toString());
        assertTrue(problem.repairs().size() <= 6, problem.toString());
        for (var repair : problem.repairs()) {
            var left = unfit(template, choices.with(repair.choices()), problem.slot());
            assertTrue(left.isEmpty(), problem.slot() + " " + repair + " " + choices);
        }
    }

    /// Any problem with this slot, as one that does not fit: nothing else may come of a repair.
    private List<Problem.DoesNotFit> unfit(Template template, Choices choices, String slot) {
        if (!(composer.compose(template, choices) instanceof CompositionResult.Refused refused)) return List.of();
        var found = new ArrayList<Problem.DoesNotFit>();
        for (var problem : refused.problems()) {
            if (problem.slot().equals(slot) && problem instanceof Problem.DoesNotFit unfit) found.add(unfit);
            else assertFalse(problem.slot().equals(slot), problem.toString());
        }
        return found;
    }

    @Test
    void repairs_are_ranked_and_named() {
        var template = Specimens.sticker(Specimens.slogan("press-start-2p", "oswald-bold", "alfa-slab-one"));
        var words = "This is a fairly long story. It has unmistakably unpronounceable-unbelievable words\nand "
                + "it\ngoes\non and on";
        var problem = unfit(template, Choices.NONE.withText("slogan", words + "\nso"), "slogan")
                .getFirst();
        assertEquals(
                List.of(
                        "Remove your own line breaks",
                        "Keep the first 95 characters, up to “goes”",
                        "Keep the first sentence only",
                        "Go back to “Honk if you love coffee”"),
                labels(problem));
        assertTrue(problem.hint().startsWith("Remove your own line breaks. Or: Keep the first 95"), problem.hint());
        var endless = unfit(template, Choices.NONE.withText("slogan", "unbelievable".repeat(5)), "slogan")
                .getFirst();
        assertEquals(
                List.of(
                        "Use the font Oswald Bold",
                        "Use the font Alfa Slab One",
                        "Go back to “Honk if you love coffee”"),
                labels(endless));
    }

    private static List<String> labels(Problem problem) {
        return problem.repairs().stream().map(Repair::label).toList();
    }

    private List<Problem> problems(Template template, Choices choices) {
        return composer.compose(template, choices) instanceof CompositionResult.Refused(var problems)
                ? problems
                : List.of();
    }

    @Test
    void empty_lines_go_before_line_breaks_do() {
        var problem = unfit(
                        Specimens.sticker(Specimens.slogan("anton")),
                        Choices.NONE.withText("slogan", "One\n\n \n\nTwo"),
                        "slogan")
                .getFirst();
        assertEquals("Leave out the empty lines", labels(problem).getFirst());
        assertEquals("One\nTwo", problem.repairs().getFirst().choices().texts().get("slogan"));
    }

    @ParameterizedTest
    @CsvSource({
        "꧁༺Hi༻꧂, Leave out ꧁ ༺ ༻ ꧂, Hi",
        "Hi ꧁ there, Leave out ꧁, Hi there",
        "ᚠ, Go back to “Honk if you love coffee”, Honk if you love coffee",
        "Pizza 👩\u200D🍕!, Write it as “Pizza 👩🍕!”, Pizza 👩🍕!",
        "Oh 🇽🇽, 'Leave out 🇽🇽 (regional indicator symbol letter x, regional indicator symbol letter x)', Oh",
        "\uF8FF Store, Leave out U+F8FF, Store"
    })
    void what_no_font_has_is_left_out_or_written_in_another_way(String words, String label, String repaired) {
        var template = Specimens.sticker(Specimens.slogan(Slot.EmojiPrint.INK, 0, "anton"));
        var choices = Choices.NONE.withText("slogan", words);
        var problem = assertInstanceOf(
                Problem.MissingGlyph.class, problems(template, choices).getFirst());
        assertEquals(label, problem.repairs().getFirst().label());
        assertTrue(problem.hint().startsWith(problem.repairs().getFirst().label()), problem.hint());
        assertEquals(repaired, problem.repairs().getFirst().choices().texts().get("slogan"));
        for (var repair : problem.repairs())
            assertEquals(List.of(), problems(template, choices.with(repair.choices())), repair.toString());
    }

    @Test
    void fancy_letters_nobody_has_become_plain_ones() {
        var template = Specimens.sticker(Specimens.slogan("anton"));
        var problem = problems(template, Choices.NONE.withText("slogan", "Say H\u1DF1e\u1DF1y 🈀 ＣＯＯＬ \uD83C\uDE41"))
                .getFirst();
        assertEquals(
                List.of(),
                problem.repairs().stream()
                        .filter(repair -> !problems(template, repair.choices()).isEmpty())
                        .toList());
        assertFalse(problem.repairs().isEmpty());
    }
}
