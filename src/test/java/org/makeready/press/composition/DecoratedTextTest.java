package org.makeready.press.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.makeready.press.LetteringTemplate;
import org.makeready.press.ShippedFonts;
import org.makeready.press.Specimens;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.item.Item;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Slot.Accent.AccentPart;
import org.makeready.press.template.Thickness;

class DecoratedTextTest {
    private static final Ink SHADE = new Ink(0x1d3557), RIM = new Ink(0xfffdf4);

    private static Composition ready(LetteringTemplate lettered, String words) {
        var composed = lettered.compose(words);
        return assertInstanceOf(CompositionResult.Ready.class, composed, composed::toString)
                .composition();
    }

    @Test
    void shadow_and_contour_lie_behind_the_letters_and_hold_no_words() {
        var items = LetteringTemplate.items(
                ready(LetteringTemplate.boxed().decorated(LetteringTemplate.DECORATED), "HONK"));
        assertEquals(5, items.size());
        assertEquals(SHADE, ink(items.get(1)));
        assertEquals(SHADE, ink(items.get(2)));
        assertEquals(RIM, ink(items.get(3)));
        assertInstanceOf(Item.Glyphs.class, items.get(4));
        var stroke = assertInstanceOf(Style.Stroke.class, ((Item.Shape) items.get(3)).style());
        double size = LetteringTemplate.runs(
                        ready(LetteringTemplate.boxed().decorated(LetteringTemplate.DECORATED), "HONK"))
                .getFirst()
                .size();
        assertEquals(2 * (0.05 * size + 1), stroke.width(), 1e-9);
        assertEquals(Style.Join.ROUND, stroke.join());
    }

    private static Ink ink(Item item) {
        return ((Paint.Solid<Ink>) ((Item.Shape) item).paint()).colour();
    }

    @Test
    void a_decoration_without_shadow_is_one_shape() {
        var contour = new Slot.Decoration(
                Optional.of(new Slot.LetterOutline("rim", new Thickness(0, Length.mm(1)))),
                Optional.empty(),
                Optional.empty());
        assertEquals(
                3,
                LetteringTemplate.items(ready(LetteringTemplate.boxed().decorated(contour), "HONK"))
                        .size());
    }

    /// Everything drawn stays in the box, whatever words, thicknesses and directions.
    @Test
    void decorated_ink_never_leaves_the_box() {
        var fonts = List.of("anton", "lobster", "pacifico", "playfair-display-italic", "great-vibes");
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var decoration = new Slot.Decoration(
                    Optional.of(new Slot.LetterOutline(
                            "rim", new Thickness(random.nextDouble(0.005, 0.1), Length.pt(random.nextInt(3))))),
                    Optional.of(new Slot.Shadow(
                            "shade",
                            new Thickness(random.nextDouble(-0.2, 0.2), Length.ZERO),
                            new Thickness(random.nextDouble(-0.1, 0.1), Length.pt(random.nextDouble(-4, 4))))),
                    Optional.empty());
            var words = List.of("Ångström gypsy", "fjord", "HONK IF YOU LOVE IT", "Ÿj quay l’été")
                    .get(random.nextInt(4));
            var composition = ready(
                    LetteringTemplate.boxed()
                            .in(fonts.get(random.nextInt(fonts.size())))
                            .decorated(decoration),
                    words);
            for (var ink : LetteringTemplate.ink(composition)) {
                assertTrue(
                        ink.x() > Specimens.BOX.x() - 0.01
                                && ink.x() < Specimens.BOX.right() + 0.01
                                && ink.y() > Specimens.BOX.y() - 0.01
                                && ink.y() < Specimens.BOX.bottom() + 0.01,
                        "seed " + seed + " " + ink);
            }
        }
    }

    @Test
    void a_turned_box_turns_the_decoration_too() {
        var group = assertInstanceOf(
                Item.Group.class,
                ready(
                                LetteringTemplate.boxed()
                                        .turned(Transform.rotate(0.02))
                                        .decorated(LetteringTemplate.DECORATED),
                                "HONK")
                        .faces()
                        .getFirst()
                        .items()
                        .get(1));
        assertEquals(Transform.rotate(0.02), group.transform());
        assertEquals(4, group.items().size());
    }

    @Test
    void a_turned_path_keeps_letters_upright_to_the_path() {
        var line = Outline.builder().move(0, 0).line(700, 0).build();
        var mirrored = new Transform(1, 0, 0, -1, 60, 120);
        var glyph = LetteringTemplate.runs(ready(LetteringTemplate.on(line).turned(mirrored), "Honk"))
                .getFirst()
                .glyphs()
                .getFirst();
        assertEquals(120, glyph.y(), 1e-6);
        assertEquals(0, glyph.angle(), 1e-9);
    }

    private static List<String> accented(AccentPart on, String words, String font) {
        var items = LetteringTemplate.items(
                        ready(LetteringTemplate.boxed().in(font).accent(on), words))
                .stream()
                .flatMap(i ->
                        i instanceof Item.Glyphs g ? java.util.stream.Stream.of(g) : java.util.stream.Stream.empty())
                .toList();
        assertEquals(words, items.getFirst().words());
        assertTrue(items.stream().skip(1).allMatch(i -> i.words().isEmpty()));
        return items.stream()
                .filter(i -> i.ink().equals(SHADE))
                .map(i -> i.runs().stream()
                        .map(GlyphRun::words)
                        .collect(Collectors.joining())
                        .strip())
                .toList();
    }

    @Test
    void the_accent_is_on_the_part_asked_for() {
        assertEquals(List.of("Honk"), accented(AccentPart.FIRST_LINE, "Honk\nif you\nlove", "anton"));
        assertEquals(List.of("love it"), accented(AccentPart.LAST_LINE, "Honk\nif you\nlove it", "anton"));
        assertEquals(List.of("Honk"), accented(AccentPart.FIRST_WORD, "Honk if you\nlove", "anton"));
        assertEquals(List.of("love"), accented(AccentPart.LAST_WORD, "Honk if you\nlove", "anton"));
        assertEquals(List.of("H", "i", "“y"), accented(AccentPart.INITIALS, "Honk if “you”", "anton"));
        assertEquals(List.of("שלום"), accented(AccentPart.FIRST_WORD, "שלום עולם", "rubik"));
        assertEquals(List.of("הִ", "עו".substring(0, 1)), accented(AccentPart.INITIALS, "הִנֵּה עולם", "rubik"));
    }

    @Test
    void an_accent_loses_no_glyph() {
        for (var on : AccentPart.values()) {
            for (var words : List.of("office ﬁre of Ångström", "שלום Hello עולם", "नमस्ते दुनिया", "a\n\nb")) {
                var plain =
                        LetteringTemplate.runs(ready(LetteringTemplate.boxed().in("lobster"), words));
                var split = LetteringTemplate.runs(
                        ready(LetteringTemplate.boxed().in("lobster").accent(on), words));
                assertEquals(
                        plain.stream()
                                .flatMap(r -> r.glyphs().stream())
                                .map(Object::toString)
                                .sorted()
                                .toList(),
                        split.stream()
                                .flatMap(r -> r.glyphs().stream())
                                .map(Object::toString)
                                .sorted()
                                .toList(),
                        on + " " + words);
            }
        }
    }

    private static String glyphs(LetteringTemplate lettered, String words) {
        return LetteringTemplate.runs(ready(lettered, words)).getFirst().glyphs().stream()
                .map(g -> "" + g.id())
                .collect(Collectors.joining(" "));
    }

    @Test
    void small_capitals_and_old_style_figures_replace_glyphs_and_keep_the_words() {
        var plain = LetteringTemplate.boxed().in("montserrat");
        for (var feature : List.of("smcp", "onum")) {
            var words = feature.equals("smcp") ? "office" : "1892";
            assertTrue(!glyphs(plain, words).equals(glyphs(plain.features(feature), words)), feature);
            var run = LetteringTemplate.runs(ready(plain.features(feature), words))
                    .getFirst();
            assertEquals(
                    words, run.glyphs().stream().map(GlyphRun.PlacedGlyph::text).collect(Collectors.joining()));
        }
    }

    /// Replaced glyphs stand as far apart as their own advances and the font's kerning of them say.
    @Test
    void replaced_glyphs_bring_their_own_advances_and_kerning() {
        var font = ShippedFonts.SUPPLY.font("playfair-display").orElseThrow();
        var run = LetteringTemplate.runs(
                        ready(LetteringTemplate.boxed().in("playfair-display").features("smcp"), "xx"))
                .getFirst();
        double step = (run.glyphs().get(1).x() - run.glyphs().get(0).x()) / run.size();
        assertEquals(font.advance(run.glyphs().getFirst().id()) / (double) font.unitsPerEm(), step, 0.03);
        var kerned = LetteringTemplate.runs(
                        ready(LetteringTemplate.boxed().in("playfair-display").features("smcp"), "ava"))
                .getFirst();
        double between = (kerned.glyphs().get(1).x() - kerned.glyphs().get(0).x()) / kerned.size();
        assertTrue(
                between < font.advance(kerned.glyphs().getFirst().id()) / (double) font.unitsPerEm() - 0.02,
                "A and V are kerned: " + between);
    }

    /// Capitals have no small capitals, so words in capitals with the feature are set as the shaper sets them.
    @Test
    void where_nothing_is_replaced_everything_stays() {
        var plain = LetteringTemplate.boxed().in("playfair-display");
        assertEquals(
                LetteringTemplate.runs(ready(plain.withoutLigatures(), "AVATAR"))
                        .toString(),
                LetteringTemplate.runs(ready(plain.features("smcp"), "AVATAR")).toString());
        assertEquals(
                LetteringTemplate.runs(ready(LetteringTemplate.boxed().in("anton"), "1892"))
                        .toString(),
                LetteringTemplate.runs(
                                ready(LetteringTemplate.boxed().in("anton").features("onum"), "1892"))
                        .toString());
    }

    @Test
    void ligatures_can_be_turned_off() {
        assertEquals(
                6,
                glyphs(LetteringTemplate.boxed().in("lora").withoutLigatures(), "office")
                        .split(" ")
                        .length);
        assertTrue(glyphs(LetteringTemplate.boxed().in("lora"), "office").split(" ").length < 6);
    }
}
