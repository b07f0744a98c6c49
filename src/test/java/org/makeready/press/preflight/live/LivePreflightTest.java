package org.makeready.press.preflight.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.makeready.press.PrintFileSamples;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.contrast.Background;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Point;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.Item;
import org.makeready.press.preflight.PreflightProfile;
import org.makeready.press.preflight.PreflightRule;
import org.makeready.press.template.Template;

class LivePreflightTest {
    private static final Composer COMPOSER = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);

    private static Composition sample(Template template) {
        return assertInstanceOf(CompositionResult.Ready.class, COMPOSER.compose(template, template.sample()))
                .composition();
    }

    private static List<LiveFinding> remarks(Composition composition) {
        return LivePreflight.inspect(composition, PreflightProfile.HOUSE, PrintFileSamples.SEPARATION);
    }

    @Test
    void templates_as_the_catalog_shows_them_have_no_findings() {
        var said = new ArrayList<String>();
        for (var template : ShippedTemplates.all())
            remarks(sample(template)).forEach(remark -> said.add(template.slug() + ": " + remark));
        assertEquals(List.of(), said);
    }

    /// Each text in the colour of what lies behind it is told, on every template whose inks are free.
    @Test
    void words_in_the_colour_of_their_ground_are_reported() {
        int told = 0;
        for (var template : ShippedTemplates.all()) {
            var composition = sample(template);
            for (var role : template.palette()) {
                var inks = new TreeMap<>(composition.inks());
                inks.replaceAll((_, _) -> role.initial());
                var flat = new Composition(
                        composition.fingerprint(),
                        template,
                        inks,
                        composition.options(),
                        recoloured(composition.filled(), role.initial()),
                        composition.texts(),
                        composition.pictures(),
                        List.of());
                if (remarks(flat).stream().anyMatch(remark -> remark.rule() == PreflightRule.TEXT_CONTRAST)) told++;
            }
        }
        assertTrue(told > ShippedTemplates.all().size(), told + " told");
    }

    private static Map<String, Item> recoloured(Map<String, Item> filled, Ink ink) {
        var all = new TreeMap<String, Item>();
        filled.forEach((slot, item) -> all.put(slot, recoloured(item, ink)));
        return all;
    }

    private static Item recoloured(Item item, Ink ink) {
        return switch (item) {
            case Item.Group group ->
                new Item.Group(
                        group.transform(),
                        group.clip(),
                        group.opacity(),
                        group.items().stream()
                                .map(inner -> recoloured(inner, ink))
                                .toList());
            case Item.Pictogram pictogram -> recoloured(pictogram.group(), ink);
            case Item.Masked masked ->
                new Item.Masked(
                        masked.reach(),
                        masked.mask(),
                        masked.items().stream()
                                .map(inner -> recoloured(inner, ink))
                                .toList());
            case Item.Glyphs glyphs -> new Item.Glyphs(glyphs.slot(), glyphs.words(), glyphs.runs(), ink);
            case Item.Shape shape ->
                new Item.Shape(shape.outline(), shape.style(), shape.paint().recolour(_ -> ink));
            case Item.Picture picture -> picture;
        };
    }

    @Test
    void what_lies_behind_is_seen_through_groups_clips_masks_gradients_and_fading() {
        var background = Background.onPaper();
        var all = Outline.rectangle(new Rect(0, 0, 100, 100));
        add(
                background,
                new Item.Shape(all, Style.FILL, new Paint.Solid<>(new Ink(0xFF0000), 1)),
                Background.Frame.PAGE);
        var half = new Item.Group(
                Transform.translate(50, 0),
                new Clip.Inside(Outline.rectangle(new Rect(0, 0, 20, 100)), false),
                0.5,
                List.of(new Item.Shape(all, Style.FILL, new Paint.Solid<>(new Ink(0x0000FF), 1))));
        half.items().forEach(item -> add(background, item, Background.Frame.PAGE.inside(half)));
        var stops = List.of(new Paint.Stop<>(0, new Ink(0x000000), 1), new Paint.Stop<>(1, new Ink(0xFFFFFF), 1));
        add(
                background,
                new Item.Shape(
                        Outline.rectangle(new Rect(80, 0, 20, 100)),
                        Style.FILL,
                        new Paint.Linear<>(new Point(0, 0), new Point(0, 100), stops, Transform.IDENTITY)),
                Background.Frame.PAGE);
        var grey = new Item.Shape(all, Style.FILL, new Paint.Solid<>(new Ink(0x808080), 1));
        var veiled = new Item.Masked(
                new Rect(0, 50, 20, 20),
                List.of(grey),
                List.of(new Item.Shape(all, Style.FILL, new Paint.Solid<>(new Ink(0x0000FF), 1))));
        veiled.items().forEach(item -> add(background, item, Background.Frame.PAGE.inside(veiled)));
        assertColour(new int[] {127, 0, 128}, background.colour(10, 60));
        assertColour(new int[] {255, 0, 0}, background.colour(10, 10));
        assertColour(new int[] {128, 0, 128}, background.colour(60, 10));
        assertColour(new int[] {255, 0, 0}, background.colour(75, 10));
        assertColour(new int[] {64, 64, 64}, background.colour(90, 25));
        assertColour(new int[] {255, 255, 255}, background.colour(200, 10));
    }

    private static void add(Background background, Item item, Background.Frame frame) {
        background.add((Item.Shape) item, frame);
    }

    private static void assertColour(int[] expected, double[] seen) {
        for (int i = 0; i < 3; i++) assertEquals(expected[i], seen[i], 1.5);
    }
}
