package org.makeready.press.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.makeready.press.ShippedFonts;
import org.makeready.press.TemplateBuilder;
import org.makeready.press.TextSlotBuilder;
import org.makeready.press.colour.Ink;
import org.makeready.press.design.Choices;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.template.Art;
import org.makeready.press.template.InkRole;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

class TextSizeGroupsTest {
    private static final List<String> ROWS = List.of("first", "second", "third");
    private final Composer composer = new Composer(ShippedFonts.SUPPLY);

    /// Three rows of one group, each 600 × 50 pt, two lines at most.
    private static Template rows() {
        var fitting = new Slot.Fitting(
                List.of(Slot.FitStep.BREAK, Slot.FitStep.SHRINK), 1, 3, List.of(), Optional.of("rows"));
        var slots = ROWS.stream()
                .<Slot>map(name -> TextSlotBuilder.textSlot(name)
                        .maxLength(200)
                        .maxLines(2)
                        .sizes(Length.pt(6), Length.pt(60))
                        .lineHeight(1.1)
                        .fonts(List.of("anton", "lora"))
                        .ink("ink")
                        .fitting(fitting)
                        .build())
                .toList();
        var places = ROWS.stream()
                .<Art>map(name -> {
                    var box = new Rect(40, 20 + 60 * ROWS.indexOf(name), 600, 50);
                    return new Art.Place(name, box, Outline.rectangle(box), Transform.IDENTITY);
                })
                .toList();
        return TemplateBuilder.template("rows")
                .art(Map.of("front", places))
                .palette(List.of(new InkRole("ink", "Ink", Ink.BLACK, List.of(), true)))
                .slots(slots)
                .build();
    }

    private List<Composition.SetText> set(Map<String, String> texts) {
        return assertInstanceOf(
                        CompositionResult.Ready.class,
                        composer.compose(rows(), Choices.ofTexts(texts)),
                        texts.toString())
                .composition()
                .texts();
    }

    @Test
    void slots_of_a_group_share_the_smallest_size() {
        double alone = set(Map.of("second", "A rather longer row that needs a smaller size than others do"))
                .getFirst()
                .size()
                .pt();
        var all = set(Map.of(
                "first",
                "Short",
                "second",
                "A rather longer row that needs a smaller size than others do",
                "third",
                "Hi"));
        assertEquals(
                List.of(alone, alone, alone),
                all.stream().map(text -> text.size().pt()).toList());
        assertEquals(List.of("Short"), all.getFirst().lines());
        assertEquals(List.of(Slot.FitStep.SHRINK), all.getLast().steps());
    }

    @Test
    void lines_are_chosen_anew_for_the_shared_size() {
        var long1 = "These are words enough to be set in two lines";
        assertEquals(
                2, set(Map.of("first", long1 + " " + long1)).getFirst().lines().size());
        var all = set(Map.of("first", long1, "second", (long1 + " ").repeat(4).strip()));
        assertEquals(1, all.getFirst().lines().size(), all.toString());
    }

    @Test
    void empty_slots_do_not_count() {
        assertEquals(
                set(Map.of("first", "Hello")).getFirst().size(),
                set(Map.of("first", "Hello", "second", "", "third", " "))
                        .getFirst()
                        .size());
    }

    @Test
    void a_group_has_one_size_whatever_stands_in_it() {
        var random = new Random(23);
        var words = List.of("Ÿ", "gypsy", "naïve", "Ångström", "I", "wonderful", "ffi", "hearts", "שלום", "नमस्ते");
        for (int seed = 0; seed < 200; seed++) {
            var texts = new TreeMap<String, String>();
            for (var row : ROWS) {
                var text = new StringBuilder();
                for (int n = random.nextInt(12); n > 0; n--)
                    text.append(words.get(random.nextInt(words.size()))).append(' ');
                texts.put(row, text.toString());
            }
            var sizes =
                    set(texts).stream().map(text -> text.size().pt()).distinct().toList();
            assertTrue(sizes.size() <= 1, "seed " + seed + " " + sizes);
        }
    }
}
