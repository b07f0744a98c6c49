package org.makeready.press.render.pdf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.Specimens;
import org.makeready.press.TemplateBuilder;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Raster;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Paint.Stop;
import org.makeready.press.colour.Tint;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Point;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Size;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.item.Item;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.Slot;
import org.makeready.press.template.TrimShape;

/// Compositions made by hand that use everything a page can hold.
public final class Drawings {
    public static final Ink RED = ink("#d7263d"), BLUE = ink("#1b4f9c"), GOLD = ink("#f4b942"), GREEN = ink("#2e8b57");
    private static final Composer COMPOSER = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);

    private Drawings() {}

    static Ink ink(String hex) {
        return Ink.parse(hex).orElseThrow();
    }

    static Face face(double width, double height, TrimShape shape) {
        return new Face("front", new Size(Length.pt(width), Length.pt(height)), shape, Length.pt(9), Length.pt(9));
    }

    static Composition of(Face face, Item... items) {
        return of(List.of(face), List.of(List.of(items)));
    }

    /// Words become slots with these words in them, everything else the template's own art.
    static Composition of(List<Face> faces, List<List<Item>> items) {
        var filled = new HashMap<String, Item>();
        var art = new HashMap<String, List<Art>>();
        for (int i = 0; i < faces.size(); i++) art.put(faces.get(i).name(), art(items.get(i), filled));
        var slots = filled.keySet().stream()
                .sorted()
                .<Slot>map(name -> Specimens.slot(name, "lora"))
                .toList();
        var template = TemplateBuilder.template("drawing")
                .product("sticker")
                .size("any")
                .title("A <drawing> & more")
                .faces(faces)
                .art(art)
                .slots(slots)
                .build();
        return new Composition(
                "0".repeat(64), template, new TreeMap<>(), new TreeMap<>(), filled, List.of(), List.of(), List.of());
    }

    private static List<Art> art(List<Item> items, Map<String, Item> filled) {
        return items.stream()
                .<Art>map(item -> switch (item) {
                    case Item.Group(var transform, var clip, var opacity, var inner) ->
                        new Art.Group(transform, clip, opacity, Optional.empty(), art(inner, filled));
                    case Item.Pictogram pictogram ->
                        art(List.of(pictogram.group()), filled).getFirst();
                    case Item.Masked(var reach, var mask, var inner) ->
                        new Art.Masked(reach, art(mask, filled), art(inner, filled));
                    case Item.Shape(var outline, var style, var paint) ->
                        new Art.Shape(outline, style, paint.recolour(Tint.Fixed::new));
                    case Item.Picture(var raster, var placement) -> new Art.Picture(raster, placement);
                    case Item.Glyphs glyphs -> {
                        var name = "words" + filled.size();
                        filled.put(name, glyphs);
                        yield new Art.Place(name, Specimens.BOX, Outline.rectangle(Specimens.BOX), Transform.IDENTITY);
                    }
                })
                .toList();
    }

    /// On a page of 200 × 100 points with square corners.
    public static Composition of(Item... items) {
        return of(face(200, 100, new TrimShape.Rectangle(Length.pt(0))), items);
    }

    public static Item fill(Outline outline, Paint<Ink> paint) {
        return new Item.Shape(outline, Style.FILL, paint);
    }

    public static Item fill(Rect r, Ink ink) {
        return fill(Outline.rectangle(r), solid(ink));
    }

    static Paint<Ink> solid(Ink ink) {
        return new Paint.Solid<>(ink, 1);
    }

    static Item line(Outline outline, double width, Paint<Ink> paint) {
        return new Item.Shape(
                outline, new Style.Stroke(width, Style.Cap.ROUND, Style.Join.ROUND, 4, List.of(), 0), paint);
    }

    public static Item group(Transform transform, Clip clip, double opacity, Item... items) {
        return new Item.Group(transform, clip, opacity, List.of(items));
    }

    public static Paint<Ink> linear(double x1, double y1, double x2, double y2, Transform t, List<Stop<Ink>> stops) {
        return new Paint.Linear<>(new Point(x1, y1), new Point(x2, y2), stops, t);
    }

    static Paint<Ink> radial(double x, double y, double radius, List<Stop<Ink>> stops) {
        return new Paint.Radial<>(new Point(x - radius / 3, y), new Point(x, y), radius, stops, Transform.IDENTITY);
    }

    static List<Stop<Ink>> rainbow() {
        return List.of(
                new Stop<>(0.1, RED, 1), new Stop<>(0.5, GOLD, 1), new Stop<>(0.5, BLUE, 1), new Stop<>(0.9, GREEN, 1));
    }

    static List<Stop<Ink>> fading(Ink ink) {
        return List.of(new Stop<>(0, ink, 1), new Stop<>(1, ink, 0));
    }

    /// A sticker with these words, as the composer sets them.
    public static Composition words(String font, String words) {
        var composed =
                COMPOSER.compose(Specimens.sticker(Specimens.slogan(font)), Choices.ofTexts(Map.of("slogan", words)));
        if (composed instanceof CompositionResult.Ready(Composition composition)) return composition;
        throw new AssertionError(composed.toString());
    }

    public static Item.Glyphs glyphs(String font, String words) {
        return (Item.Glyphs) words(font, words).faces().getFirst().items().stream()
                .flatMap(item -> item instanceof Item.Group group ? group.items().stream() : Stream.of(item))
                .filter(item -> item instanceof Item.Glyphs)
                .findFirst()
                .orElseThrow();
    }

    /// The same words along an arc: every glyph with its own turn.
    static Item.Glyphs curved(Item.Glyphs straight, Point centre, double radius) {
        var runs = new ArrayList<GlyphRun>();
        for (var run : straight.runs()) {
            double middle =
                    (run.glyphs().getFirst().x() + run.glyphs().getLast().x()) / 2;
            runs.add(new GlyphRun(
                    run.font(),
                    run.size(),
                    run.glyphs().stream()
                            .map(glyph -> {
                                double angle = (glyph.x() - middle) / radius;
                                return new GlyphRun.PlacedGlyph(
                                        glyph.id(),
                                        centre.x() + radius * Math.sin(angle),
                                        centre.y() - radius * Math.cos(angle),
                                        angle,
                                        glyph.text());
                            })
                            .toList(),
                    run.rightToLeft(),
                    run.words()));
        }
        return new Item.Glyphs(straight.slot(), straight.words(), runs, straight.ink());
    }

    /// Three squares in a picture: top left red, top right green, below blue; the right half of the blue is clear.
    public static Raster picture(String format, int width, int height) {
        boolean clear = format.equals("png");
        var image = new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) image.setRGB(x, y, pixel(x < width / 2, y < height / 2, clear));
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Raster.read(out.toByteArray(), 10_000_000);
    }

    private static int pixel(boolean left, boolean above, boolean clear) {
        if (above) return left ? Color.RED.getRGB() : Color.GREEN.getRGB();
        return left || !clear ? Color.BLUE.getRGB() : 0;
    }
}
