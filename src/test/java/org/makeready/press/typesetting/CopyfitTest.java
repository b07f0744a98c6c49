package org.makeready.press.typesetting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.makeready.press.ShippedFonts;
import org.makeready.press.Specimens;
import org.makeready.press.TextSlotBuilder;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.design.Problem;
import org.makeready.press.design.Repair;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Rect;
import org.makeready.press.item.Item;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Slot.FitStep;

class CopyfitTest {
    private static final String LONG = "My other car is a time machine and it is parked in last week";
    private final Composer composer = new Composer(ShippedFonts.SUPPLY);

    private static Slot.Fitting fitting(FitStep... steps) {
        return new Slot.Fitting(List.of(steps), -0.04, 0.9, List.of("league-gothic"), Optional.empty());
    }

    /// The specimen's slogan with other sizes: points and lines.
    private static Slot.Text slogan(Slot.Fitting fitting, double smallest, double largest, int lines) {
        return TextSlotBuilder.like(Specimens.slogan(fitting, "alfa-slab-one", "league-gothic"))
                .maxLength(400)
                .maxLines(lines)
                .sizes(Length.pt(smallest), Length.pt(largest))
                .build();
    }

    private CompositionResult compose(Slot.Text slot, String words) {
        return composer.compose(Specimens.sticker(slot), Choices.ofTexts(Map.of("slogan", words)));
    }

    private Composition.SetText set(Slot.Text slot, String words) {
        return assertInstanceOf(CompositionResult.Ready.class, compose(slot, words), words)
                .composition()
                .texts()
                .getFirst();
    }

    @Test
    void what_fits_at_the_largest_size_needs_no_step() {
        var set = set(
                slogan(fitting(FitStep.SHRINK, FitStep.TIGHTEN, FitStep.BREAK, FitStep.CONDENSE), 14, 60, 3), "Short");
        assertEquals(List.of(), set.steps());
        assertEquals(60, set.size().pt(), 1e-9);
        assertEquals("alfa-slab-one", set.font());
    }

    @Test
    void a_step_that_comes_first_is_used_before_the_next() {
        assertEquals(
                List.of(FitStep.SHRINK),
                set(slogan(fitting(FitStep.SHRINK, FitStep.BREAK), 10, 60, 3), LONG)
                        .steps());
        assertEquals(
                List.of(FitStep.BREAK),
                set(slogan(fitting(FitStep.BREAK, FitStep.SHRINK), 10, 40, 3), LONG)
                        .steps());
        assertEquals(
                List.of(FitStep.CONDENSE),
                set(slogan(fitting(FitStep.CONDENSE, FitStep.BREAK, FitStep.SHRINK), 10, 36, 3), LONG)
                        .steps());
    }

    @Test
    void a_later_step_is_used_no_more_than_it_must_be() {
        var kept = set(slogan(fitting(FitStep.SHRINK, FitStep.BREAK), 30, 60, 4), LONG);
        assertEquals(2, kept.lines().size());
        assertEquals(List.of(FitStep.SHRINK, FitStep.BREAK), kept.steps());
        var largest = set(slogan(fitting(FitStep.BREAK, FitStep.SHRINK), 30, 60, 4), LONG);
        assertTrue(
                largest.size().pt() > kept.size().pt()
                        && largest.lines().size() > kept.lines().size(),
                largest + " " + kept);
    }

    @Test
    void letters_come_closer_only_as_far_as_needed_and_never_beyond_the_limit() {
        double one = set(slogan(fitting(FitStep.SHRINK), 1, 60, 1), LONG).size().pt();
        var little = set(slogan(fitting(FitStep.SHRINK, FitStep.TIGHTEN), one * 1.01, 60, 1), LONG);
        var more = set(slogan(fitting(FitStep.SHRINK, FitStep.TIGHTEN), one * 1.03, 60, 1), LONG);
        assertTrue(
                little.letterSpacing() < 0
                        && more.letterSpacing() < little.letterSpacing()
                        && more.letterSpacing() >= -0.04 - 1e-12,
                little + " " + more);
        assertEquals(1.05, little.lineHeight(), 1e-9, "one line needs no closer lines");
        assertEquals(List.of(FitStep.SHRINK, FitStep.TIGHTEN), little.steps());
        assertInstanceOf(
                CompositionResult.Refused.class,
                compose(slogan(fitting(FitStep.SHRINK, FitStep.TIGHTEN), one * 1.5, 60, 1), LONG));
        assertEquals(
                -0.04,
                set(slogan(fitting(FitStep.TIGHTEN, FitStep.SHRINK), 10, 60, 1), LONG)
                        .letterSpacing(),
                1e-9);
    }

    @Test
    void lines_come_closer_where_height_is_short_and_letters_stay_as_they_are() {
        double two = set(slogan(fitting(FitStep.SHRINK), 1, 400, 4), "One\nTwo\nSix")
                .size()
                .pt();
        var set = set(slogan(fitting(FitStep.SHRINK, FitStep.TIGHTEN), two * 1.04, 400, 4), "One\nTwo\nSix");
        assertEquals(0, set.letterSpacing(), 1e-12);
        assertTrue(set.lineHeight() < 1.05 && set.lineHeight() >= 0.9, set.toString());
    }

    @Test
    void without_break_the_words_keep_their_own_lines() {
        assertEquals(
                List.of("One two three", "four"),
                set(slogan(fitting(FitStep.SHRINK), 5, 60, 4), "One two three\nfour")
                        .lines());
    }

    @Test
    void without_shrink_the_size_is_the_largest_or_nothing() {
        assertEquals(
                40, set(slogan(fitting(FitStep.BREAK), 10, 40, 4), LONG).size().pt(), 1e-9);
        assertInstanceOf(CompositionResult.Refused.class, compose(slogan(fitting(FitStep.BREAK), 10, 140, 4), LONG));
    }

    @Test
    void a_refusal_lists_what_was_tried_with_figures() {
        var refused = assertInstanceOf(
                CompositionResult.Refused.class,
                compose(slogan(fitting(FitStep.SHRINK, FitStep.BREAK, FitStep.CONDENSE), 120, 130, 2), LONG));
        var problem =
                assertInstanceOf(Problem.DoesNotFit.class, refused.problems().getFirst());
        assertTrue(
                problem.message()
                        .matches("The text does not fit\\. Tried: (\\d lines? "
                                + "at 120 pt( in League Gothic)?: \\d+ % too (wide|high)( and \\d+ % too "
                                + "high)?(; )?)+\\."),
                problem.message());
        assertTrue(
                problem.tried().size() <= 3 && problem.tried().stream().allMatch(a -> a.worst() > 0),
                problem.message());
        assertTrue(problem.message().contains("in League Gothic"), problem.message());
    }

    @Test
    void more_lines_of_ones_own_than_there_is_room_for_are_counted() {
        var refused = assertInstanceOf(
                CompositionResult.Refused.class, compose(slogan(fitting(FitStep.SHRINK), 14, 80, 2), "a\nb\nc"));
        assertEquals(
                "The text has 3 lines; there is room for 2.",
                refused.problems().getFirst().message());
        assertEquals(
                "Remove your own line breaks",
                refused.problems().getFirst().repairs().getFirst().label());
    }

    @Test
    void too_many_characters_come_with_fixes_that_fit() {
        var template = Specimens.sticker(Specimens.slogan("anton"));
        var words = "One two three. " + "All work and no play makes Jack a dull boy. ".repeat(10);
        for (var typed : List.of(words, "x".repeat(5_000), "お誕生日おめでとうございます。".repeat(20), words.repeat(200))) {
            var refused = assertInstanceOf(
                    CompositionResult.Refused.class,
                    composer.compose(template, Choices.ofTexts(Map.of("slogan", typed))));
            var problem =
                    assertInstanceOf(Problem.TooLong.class, refused.problems().getFirst());
            assertTrue(!problem.repairs().isEmpty() && problem.hint().contains(". Or: "), problem.hint());
            for (var repair : problem.repairs())
                assertInstanceOf(
                        CompositionResult.Ready.class, composer.compose(template, repair.choices()), repair.label());
        }
        var refused = assertInstanceOf(
                CompositionResult.Refused.class, composer.compose(template, Choices.ofTexts(Map.of("slogan", words))));
        assertEquals(
                List.of(
                        "Keep the first 118 characters, up to “no”",
                        "Keep the first 3 sentences only",
                        "Go back to “Honk if you love coffee”"),
                refused.problems().getFirst().repairs().stream()
                        .map(Repair::label)
                        .toList());
    }

    @Test
    void a_last_line_of_one_short_word_is_avoided_where_size_allows() {
        var set = set(slogan(fitting(FitStep.SHRINK, FitStep.BREAK), 46, 46, 3), "Keep calm and carry on gently to me");
        assertTrue(
                set.lines().size() > 1 && set.lines().getLast().contains(" "),
                set.lines().toString());
    }

    /// Every order of steps, every font: inside the box and within the limits, or refused with reasons.
    @Test
    void every_fitting_keeps_its_promises() {
        var random = new Random(5);
        var words = List.of(
                "Ångström",
                "fjord",
                "Übergröße",
                "AVATAR",
                "ffi",
                "Ŷj",
                "l’été",
                "gypsy",
                "No. 5",
                "naïve",
                "a",
                "ẤẶ",
                "नमस्ते",
                "שלום",
                "مرحبا");
        var fonts = ShippedFonts.SUPPLY.families().stream()
                .flatMap(f -> f.fonts().stream())
                .toList();
        for (int seed = 0; seed < 600; seed++) {
            var steps = new ArrayList<>(List.of(FitStep.values()));
            Collections.shuffle(steps, random);
            var fitting = fitting(steps.subList(0, 1 + random.nextInt(4)).toArray(FitStep[]::new));
            var text = new StringBuilder();
            for (int n = 1 + random.nextInt(14); n > 0; n--)
                text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(9) == 0 ? "\n" : " ");
            var slot = slogan(fitting, 14 + random.nextInt(20), 40 + random.nextInt(90), 1 + random.nextInt(4));
            var font = fonts.get(random.nextInt(fonts.size())).id();
            var offered = TextSlotBuilder.like(slot)
                    .fonts(List.of(font, "league-gothic"))
                    .build();
            var about = "seed " + seed + " " + font + " " + fitting.steps() + " \"" + text + "\"";
            switch (compose(offered, text.toString())) {
                case CompositionResult.Ready(Composition composition) -> assertKept(composition, offered, about);
                case CompositionResult.Refused(var problems) ->
                    assertTrue(problems.stream().allMatch(p -> p instanceof Problem.DoesNotFit), about + problems);
            }
        }
    }

    private static void assertKept(Composition composition, Slot.Text slot, String about) {
        var set = composition.texts().getFirst();
        assertTrue(
                set.size().pt() >= slot.smallest().pt() - 1e-9
                        && set.size().pt() <= slot.largest().pt() + 1e-9,
                about + set);
        assertTrue(set.lines().size() <= slot.maxLines(), about + set);
        assertTrue(
                set.letterSpacing() >= -0.04 - 1e-9 && set.letterSpacing() <= 0 && set.lineHeight() >= 0.9 - 1e-9,
                about + set);
        assertTrue(slot.fitting().steps().containsAll(set.steps()), about + set);
        composition.faces().getFirst().items().stream()
                .flatMap(item -> item instanceof Item.Glyphs g ? g.runs().stream() : Stream.empty())
                .forEach(run -> run.glyphs().forEach(glyph -> {
                    var outline = run.font().outline(glyph.id());
                    if (outline.empty()) return;
                    Rect ink = outline.transform(run.place(glyph)).bounds();
                    assertTrue(Specimens.BOX.contains(ink, 0.01), about + ink);
                }));
    }
}
