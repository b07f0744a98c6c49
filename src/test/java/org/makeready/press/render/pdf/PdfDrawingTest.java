package org.makeready.press.render.pdf;

import static org.makeready.press.render.pdf.Drawings.BLUE;
import static org.makeready.press.render.pdf.Drawings.GOLD;
import static org.makeready.press.render.pdf.Drawings.GREEN;
import static org.makeready.press.render.pdf.Drawings.RED;
import static org.makeready.press.render.pdf.Drawings.fading;
import static org.makeready.press.render.pdf.Drawings.fill;
import static org.makeready.press.render.pdf.Drawings.group;
import static org.makeready.press.render.pdf.Drawings.linear;
import static org.makeready.press.render.pdf.Drawings.radial;
import static org.makeready.press.render.pdf.Drawings.rainbow;
import static org.makeready.press.render.pdf.Drawings.solid;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Paint.Stop;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Point;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.Item;

/// What mutool draws of our PDF is what our own PNG shows.
class PdfDrawingTest {
    private static final Outline BOX = Outline.rectangle(new Rect(20, 10, 160, 80));
    private static final Transform TURNED =
            Transform.translate(100, -20).times(Transform.rotate(0.5)).times(Transform.scale(1, 0.5));
    private static final Outline WAVE =
            Outline.builder().move(20, 80).curve(60, -40, 120, 140, 180, 20).build();

    private static final Map<String, List<Item>> CASES = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "solid and see-through fills",
                    List.of(
                            fill(BOX, solid(GREEN)),
                            fill(Outline.ellipse(new Rect(10, 20, 100, 60)), new Paint.Solid<>(RED, 0.4)))),
            Map.entry(
                    "even-odd holes",
                    List.of(new Item.Shape(
                            Outline.builder()
                                    .move(10, 10)
                                    .line(190, 10)
                                    .line(100, 90)
                                    .close()
                                    .move(60, 20)
                                    .line(140, 20)
                                    .line(100, 60)
                                    .close()
                                    .build(),
                            new Style.Fill(true),
                            solid(BLUE)))),
            Map.entry(
                    "linear gradient with a hard edge",
                    List.of(fill(BOX, linear(20, 0, 180, 40, Transform.IDENTITY, rainbow())))),
            Map.entry(
                    "gradient in a turned group",
                    List.of(group(
                            TURNED, Clip.NONE, 1, fill(BOX, linear(20, 0, 180, 0, Transform.rotate(0.2), rainbow()))))),
            Map.entry("radial gradient off centre", List.of(fill(BOX, radial(100, 50, 50, rainbow())))),
            Map.entry(
                    "fading gradient",
                    List.of(
                            fill(new Rect(0, 0, 90, 100), GOLD),
                            fill(BOX, linear(20, 0, 180, 0, Transform.IDENTITY, fading(BLUE))))),
            Map.entry(
                    "fading gradient in a turned group",
                    List.of(
                            fill(new Rect(0, 0, 90, 100), GOLD),
                            group(TURNED, Clip.NONE, 1, fill(BOX, radial(100, 50, 60, fading(BLUE)))))),
            Map.entry(
                    "gradient without length", List.of(fill(BOX, linear(20, 5, 20, 5, Transform.IDENTITY, rainbow())))),
            Map.entry(
                    "gradient on a dashed line",
                    List.of(new Item.Shape(
                            WAVE,
                            new Style.Stroke(12, Style.Cap.BUTT, Style.Join.MITER, 4, List.of(20.0, 8.0), 5),
                            linear(20, 0, 180, 0, Transform.IDENTITY, rainbow())))),
            Map.entry(
                    "line under an uneven transform",
                    List.of(group(
                            new Transform(1, 0, 0.5, 0.4, 0, 20), Clip.NONE, 1, Drawings.line(WAVE, 16, solid(RED))))),
            Map.entry(
                    "fading line",
                    List.of(Drawings.line(WAVE, 16, linear(20, 0, 180, 0, Transform.IDENTITY, fading(RED))))),
            Map.entry(
                    "faded group",
                    List.of(
                            fill(new Rect(0, 40, 200, 20), GOLD),
                            group(
                                    TURNED,
                                    Clip.NONE,
                                    0.5,
                                    fill(new Rect(20, 10, 80, 60), RED),
                                    fill(new Rect(60, 30, 80, 60), BLUE)))),
            Map.entry(
                    "faded group in a faded group",
                    List.of(group(
                            Transform.IDENTITY,
                            Clip.NONE,
                            0.7,
                            fill(new Rect(20, 10, 80, 60), RED),
                            group(
                                    Transform.IDENTITY,
                                    Clip.NONE,
                                    0.5,
                                    fill(new Rect(60, 30, 80, 60), BLUE),
                                    fill(BOX, linear(20, 0, 180, 0, Transform.IDENTITY, fading(GREEN))))))),
            Map.entry(
                    "faded single shape",
                    List.of(group(
                            Transform.IDENTITY,
                            Clip.NONE,
                            0.5,
                            fill(BOX, linear(20, 0, 180, 0, Transform.IDENTITY, rainbow()))))),
            Map.entry(
                    "fading shape in a faded group",
                    List.of(
                            fill(BOX, solid(GOLD)),
                            group(
                                    Transform.IDENTITY,
                                    Clip.NONE,
                                    0.5,
                                    fill(BOX, linear(20, 0, 180, 0, Transform.IDENTITY, fading(BLUE)))))),
            Map.entry(
                    "faded words",
                    List.of(group(Transform.scale(0.24, 0.4), Clip.NONE, 0.5, Drawings.glyphs("pacifico", "lovely")))),
            Map.entry(
                    "clip in a clip",
                    List.of(group(
                            TURNED,
                            new Clip.Inside(BOX, false),
                            1,
                            group(
                                    Transform.IDENTITY,
                                    new Clip.Inside(Outline.ellipse(new Rect(0, 0, 150, 100)), false),
                                    1,
                                    fill(new Rect(0, 0, 300, 300), GREEN))))),
            Map.entry(
                    "nothing inside an empty clip",
                    List.of(
                            fill(new Rect(0, 0, 50, 50), RED),
                            group(
                                    Transform.IDENTITY,
                                    new Clip.Inside(Outline.EMPTY, false),
                                    1,
                                    fill(BOX, solid(GREEN))))),
            Map.entry(
                    "photo",
                    List.of(new Item.Picture(
                            Drawings.picture("jpeg", 160, 80), new Transform(160, 20, -20, 60, 30, 5)))),
            Map.entry(
                    "picture with clear parts",
                    List.of(
                            fill(new Rect(0, 40, 200, 20), GOLD),
                            group(
                                    Transform.IDENTITY,
                                    Clip.NONE,
                                    0.8,
                                    new Item.Picture(
                                            Drawings.picture("png", 160, 80),
                                            new Transform(160, 0, 0, 80, 20, 10)))))));

    @TestFactory
    List<DynamicTest> mutool_reads_the_same_page() {
        return CASES.entrySet().stream()
                .map(drawing -> DynamicTest.dynamicTest(drawing.getKey(), () -> {
                    var composition = Drawings.of(drawing.getValue().toArray(Item[]::new));
                    var file = InspectedPdf.of(composition);
                    file.mustBeSound();
                    PictureComparison.assertAlike(PictureComparison.ours(composition, 144), file.picture(144));
                }))
                .toList();
    }

    @Test
    void a_focus_outside_its_circle_is_drawn_inward() {
        var paint = new Paint.Radial<>(
                new Point(200, 50),
                new Point(100, 50),
                40,
                List.<Stop<Ink>>of(new Stop<>(0, RED, 1), new Stop<>(1, BLUE, 1)),
                Transform.IDENTITY);
        var picture = InspectedPdf.of(Drawings.of(fill(BOX, paint))).picture(72);
        PictureComparison.assertInk(BLUE, picture, 25, 15);
    }
}
