package org.makeready.press.render.svg;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.makeready.press.artwork.Clip;
import org.makeready.press.bytes.ByteWriter;
import org.makeready.press.bytes.Impression;
import org.makeready.press.colour.Ink;
import org.makeready.press.composition.Composition;
import org.makeready.press.geometry.Transform;
import org.makeready.press.plate.Plate;
import org.makeready.press.plate.PlateContent;
import org.makeready.press.template.Face;
import org.makeready.press.template.Template;

/// A template compiled for SVG 1.1: one unit is a point, words are outlines with the words themselves as accessible
/// text, pictures are embedded. The finished piece is shown: everything beyond its edge is clipped. Ids begin with
/// letters of the fingerprint, so that two of our pictures can stand on one page.
public final class SvgPlate implements Plate {
    /// Between faces drawn side by side, in points.
    private static final double GAP = 18;
    private static final int ROOM_FOR_WORDS = 8 * 1024;

    private final Template template;
    private final Map<String, PlateContent> faces;
    /// The only ones that can be printed in.
    private final Optional<SortedMap<String, Ink>> inks;
    /// The most that words took so far, so that files need not grow while they are written.
    private final AtomicInteger room = new AtomicInteger(ROOM_FOR_WORDS);

    private SvgPlate(Template template, Map<String, PlateContent> faces, Optional<SortedMap<String, Ink>> inks) {
        this.template = template;
        this.faces = faces;
        this.inks = inks;
    }

    /// Compiles a template, all faces; costs milliseconds, so keep it.
    public static SvgPlate of(Template template) {
        var faces = new LinkedHashMap<String, PlateContent>();
        for (var face : template.faces())
            faces.put(face.name(), new SvgCompiler(faces.size()).compile(template.art(face)));
        return new SvgPlate(template, faces, Optional.empty());
    }

    /// A plate for compositions in these inks only, by role. Printing from it hardly copies anything.
    public SvgPlate inked(SortedMap<String, Ink> inks) {
        var inked = new LinkedHashMap<String, PlateContent>();
        faces.forEach((name, content) -> inked.put(name, content.withInks(inks)));
        return new SvgPlate(template, inked, Optional.of(inks));
    }

    /// Which part of a face is drawn.
    public enum SvgLayer {
        ALL,
        /// What only inks and options change: everything below the first slot.
        BASE,
        /// The rest, to be laid over the base: slots and whatever lies above the first of them.
        OVERLAY
    }

    @Override
    public long size() {
        return faces.values().stream().mapToLong(PlateContent::size).sum();
    }

    /// All faces side by side, in UTF-8.
    ///
    /// @throws IllegalArgumentException when the plate is inked with inks other than the composition's
    public Impression print(Composition composition) {
        return print(composition, template.faces(), SvgLayer.ALL);
    }

    /// One face, in UTF-8.
    ///
    /// @throws IllegalArgumentException when the plate is inked with inks other than the composition's
    public Impression print(Composition composition, Face face, SvgLayer layer) {
        return print(composition, List.of(face), layer);
    }

    private Impression print(Composition composition, List<Face> some, SvgLayer layer) {
        if (inks.isPresent() && !inks.get().equals(composition.inks()))
            throw new IllegalArgumentException("This plate was compiled for other inks: " + inks.get());
        var out = new ByteWriter(room.get());
        var markup = new SvgMarkup(out);
        open(markup, some);
        double x = 0;
        for (var face : some) {
            var drawing = new SvgDrawing(
                    markup,
                    new SvgNames.Known(markup, composition, template.faces().indexOf(face)));
            drawing.group(
                    Transform.translate(x, 0),
                    new Clip.Inside(face.edge(), false),
                    1,
                    () -> layer(Objects.requireNonNull(faces.get(face.name())), layer)
                            .print(out, composition, (item, _) -> drawing.item(item)));
            x += face.trim().width().pt() + GAP;
        }
        markup.raw("</svg>\n");
        room.accumulateAndGet(out.room(), Math::max);
        return out.impression();
    }

    private static PlateContent layer(PlateContent content, SvgLayer layer) {
        return switch (layer) {
            case ALL -> content;
            case BASE -> content.below();
            case OVERLAY -> content.above();
        };
    }

    private void open(SvgMarkup markup, List<Face> some) {
        double width = some.stream().mapToDouble(f -> f.trim().width().pt()).sum() + GAP * (some.size() - 1);
        double height =
                some.stream().mapToDouble(f -> f.trim().height().pt()).max().orElseThrow();
        markup.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"")
                .raw(" role=\"graphics-document\"")
                .text("xml:lang", template.language().toLanguageTag());
        inches(markup, "width", width);
        inches(markup, "height", height);
        markup.open("viewBox")
                .numbers(3, 0, 0, width, height)
                .raw("\"><title>")
                .escaped(template.title())
                .raw("</title>");
    }

    private static void inches(SvgMarkup markup, String attribute, double points) {
        markup.open(attribute).numbers(5, points / 72).raw("in\"");
    }
}
