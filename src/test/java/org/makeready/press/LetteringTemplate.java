package org.makeready.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Tint;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Point;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.item.Item;
import org.makeready.press.template.Art;
import org.makeready.press.template.InkRole;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;
import org.makeready.press.template.Thickness;

/// A sticker with one text slot `slogan` in a place of any form, for tests of lettering.
public record LetteringTemplate(
        Outline place,
        Transform turned,
        String font,
        Optional<Slot.TextPath> curve,
        Slot.Decoration decoration,
        Slot.FontFeatures setting,
        int lines) {
    public static final Slot.Decoration DECORATED = new Slot.Decoration(
            Optional.of(new Slot.LetterOutline("rim", new Thickness(0.05, Length.pt(1)))),
            Optional.of(new Slot.Shadow("shade", new Thickness(0.08, Length.ZERO), new Thickness(0, Length.pt(2)))),
            Optional.empty());
    private static final Composer COMPOSER = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);

    /// Words that follow a path.
    public static LetteringTemplate on(Outline path) {
        var curve = new Slot.TextPath(Slot.Align.CENTER, 0, Slot.PathSide.LEFT, Slot.Stand.BASELINE, 0, 0);
        return new LetteringTemplate(
                path,
                Transform.IDENTITY,
                "anton",
                Optional.of(curve),
                Slot.Decoration.NONE,
                Slot.FontFeatures.PLAIN,
                1);
    }

    /// Words in a box.
    public static LetteringTemplate boxed() {
        return new LetteringTemplate(
                Outline.rectangle(Specimens.BOX),
                Transform.IDENTITY,
                "anton",
                Optional.empty(),
                Slot.Decoration.NONE,
                Slot.FontFeatures.PLAIN,
                3);
    }

    public LetteringTemplate with(Slot.TextPath other) {
        return new LetteringTemplate(place, turned, font, Optional.of(other), decoration, setting, lines);
    }

    public LetteringTemplate in(String other) {
        return new LetteringTemplate(place, turned, other, curve, decoration, setting, lines);
    }

    public LetteringTemplate decorated(Slot.Decoration other) {
        return new LetteringTemplate(place, turned, font, curve, other, setting, lines);
    }

    public LetteringTemplate accent(Slot.Accent.AccentPart on) {
        return decorated(new Slot.Decoration(
                decoration.outline(), decoration.shadow(), Optional.of(new Slot.Accent("shade", on))));
    }

    public LetteringTemplate turned(Transform other) {
        return new LetteringTemplate(place, other, font, curve, decoration, setting, lines);
    }

    public LetteringTemplate features(String... features) {
        return new LetteringTemplate(
                place, turned, font, curve, decoration, new Slot.FontFeatures(List.of(features), true), lines);
    }

    public LetteringTemplate withoutLigatures() {
        return new LetteringTemplate(
                place, turned, font, curve, decoration, new Slot.FontFeatures(setting.tags(), false), lines);
    }

    public Slot.Text slot(Slot.TextPath along, String offered) {
        return TextSlotBuilder.textSlot("slogan")
                .label("Slogan")
                .initial("Honk")
                .required(true)
                .maxLines(lines)
                .sizes(Length.pt(12), Length.pt(70))
                .lineHeight(1.1)
                .path(Optional.ofNullable(along))
                .fonts(List.of(offered))
                .decoration(decoration)
                .fontFeatures(setting)
                .build();
    }

    public CompositionResult compose(String words) {
        return COMPOSER.compose(template(), Choices.ofTexts(Map.of("slogan", words)));
    }

    public Template template() {
        List<Art> art = List.of(
                new Art.Shape(
                        Outline.rectangle(Specimens.STICKER.bleedBox()),
                        Style.FILL,
                        new Paint.Solid<>(new Tint.PaletteRole("paper"), 1)),
                new Art.Place("slogan", place.bounds(), place, turned));
        var palette = List.of(
                new InkRole("paper", "Background", new Ink(0xffe9a8), List.of(), true),
                new InkRole("lettering", "Lettering", new Ink(0xd0432f), List.of(), true),
                new InkRole("rim", "Rim", new Ink(0xfffdf4), List.of(), true),
                new InkRole("shade", "Shade", new Ink(0x1d3557), List.of(), true));
        return TemplateBuilder.template("lettered")
                .hash("1".repeat(64))
                .title("Lettered")
                .art(Map.of("front", art))
                .palette(palette)
                .slots(List.of(slot(curve.orElse(null), font)))
                .build();
    }

    public static List<Item> items(Composition composition) {
        return flat(composition.faces().getFirst().items()).toList();
    }

    private static Stream<Item> flat(List<Item> items) {
        return items.stream().flatMap(item -> item instanceof Item.Group group ? flat(group.items()) : Stream.of(item));
    }

    public static List<GlyphRun> runs(Composition composition) {
        return items(composition).stream()
                .flatMap(item -> item instanceof Item.Glyphs glyphs ? glyphs.runs().stream() : Stream.empty())
                .toList();
    }

    /// Points on the edge of all ink of the words with their decoration: strokes count with half their width around.
    public static List<Point> ink(Composition composition) {
        var points = new ArrayList<Point>();
        for (var item : items(composition).subList(1, items(composition).size())) {
            switch (item) {
                case Item.Glyphs glyphs ->
                    glyphs.runs()
                            .forEach(run -> run.glyphs()
                                    .forEach(glyph -> corners(
                                            run.font().outline(glyph.id()).transform(run.place(glyph)), 0, points)));
                case Item.Shape shape ->
                    corners(
                            shape.outline(),
                            shape.style() instanceof Style.Stroke stroke ? stroke.width() / 2 : 0,
                            points);
                case Item.Group _, Item.Pictogram _, Item.Masked _, Item.Picture _ -> throw new AssertionError(item);
            }
        }
        return points;
    }

    private static void corners(Outline outline, double around, List<Point> out) {
        outline.follow(new Outline.Pen() {
            @Override
            public void move(double x, double y) {
                for (int k = 0; k < 8; k++)
                    out.add(new Point(x + around * Math.cos(k * Math.PI / 4), y + around * Math.sin(k * Math.PI / 4)));
            }

            @Override
            public void line(double x, double y) {
                move(x, y);
            }

            @Override
            public void curve(double x1, double y1, double x2, double y2, double x, double y) {
                move(x, y);
            }

            @Override
            public void close() {}
        });
    }
}
