package org.makeready.press.render.pdf;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.makeready.press.artwork.Raster;
import org.makeready.press.bytes.ByteWriter;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Paint.Stop;
import org.makeready.press.colour.Tint;
import org.makeready.press.font.Font;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.EmojiPicture;
import org.makeready.press.render.pdf.syntax.PdfBody;
import org.makeready.press.render.pdf.syntax.PdfContent;
import org.makeready.press.render.pdf.syntax.PdfFont;
import org.makeready.press.render.pdf.syntax.PdfForms;
import org.makeready.press.render.pdf.syntax.PdfNames;
import org.makeready.press.render.pdf.syntax.PdfNames.Category;

/// What the streams of one file share: each font, picture, gradient and transparency is in the file once, under a name
/// all streams know that show it.
public final class PdfParts {
    private static final int WORTH_PACKING = 256;
    private final PdfBody body;
    private final PdfNames names;
    private final PdfInks inks;
    private final PrintSetup.Lettering lettering;
    /// The number of the dictionary of all names; 0 as long as nothing needs one.
    private int resources;
    private final boolean packs;
    /// The colour spaces of roles, by role: written for each composition.
    private final Map<String, Integer> roles = new LinkedHashMap<>();
    /// The roles that colour something.
    private final Set<String> inked = new TreeSet<>();
    private final PdfShared shared;
    /// The functions of gradients, by what they say: a hundred leaves fade alike.
    private final Map<Object, Integer> functions = new HashMap<>();

    public PdfParts(PdfBody body, PdfNames names, PdfInks inks, PrintSetup.Lettering lettering, int resources) {
        this(body, names, inks, lettering, new PdfShared(), inks.compiling(), resources);
    }

    /// Parts of a file that has fonts and pictures already and many dictionaries, this being the beginning of one.
    public static PdfParts within(
            PdfBody body, PdfNames names, PdfInks inks, PrintSetup.Lettering lettering, PdfShared shared) {
        return new PdfParts(body, names, inks, lettering, shared, true, 0);
    }

    /// @param packs whether content is compressed
    private PdfParts(
            PdfBody body,
            PdfNames names,
            PdfInks inks,
            PrintSetup.Lettering lettering,
            PdfShared shared,
            boolean packs,
            int resources) {
        this.lettering = lettering;
        this.body = body;
        this.names = names;
        this.inks = inks;
        this.shared = shared;
        this.packs = packs;
        this.resources = resources;
    }

    /// The same file's parts for what masks consist of.
    PdfParts greys() {
        var greys = new PdfInks(new GreyColours(), inks.out(), inks.marks(), inks.roles());
        return new PdfParts(body, names, greys, lettering, shared, packs, resources());
    }

    private enum Overprint {
        ON
    }

    private record Alpha(double alpha) {}

    private record Placed(Paint<Tint> paint, Transform place, String space) {}

    private record Mask(Paint<Tint> paint, double alpha, Transform place, Rect reach) {}

    /// A mask that was drawn for what it masks alone.
    private record Drawn(int number) {}

    private record Shading(Paint<Tint> paint, double alpha) {}

    private record Colours(List<Stop<Tint>> stops) {}

    private record Alphas(List<Stop<Tint>> stops, double alpha) {}

    /// The graphics state that paints everything this opaque.
    String alpha(double alpha) {
        double written = Math.round(alpha * 1000) / 1000.0;
        var known = names.known(new Alpha(written));
        if (known != null) return known;
        int number = body.reserve();
        body.open(number)
                .ascii("<< /Type /ExtGState /ca ")
                .number(written, 3)
                .ascii(" /CA ")
                .number(written, 3)
                .ascii(" >>");
        body.close();
        return names.shared().name(Category.ExtGState, new Alpha(written), number);
    }

    /// The graphics state in which inks of other separations stay where they are (ISO 32000-2, 8.6.7).
    public String overprint() {
        var known = names.known(Overprint.ON);
        return known != null
                ? known
                : names.shared()
                        .name(
                                Category.ExtGState,
                                Overprint.ON,
                                body.object("<< /Type /ExtGState /OP true /op true /OPM 1 >>"));
    }

    /// The name of a layer that was set up before.
    public String layer(Object layer) {
        return Objects.requireNonNull(names.known(layer));
    }

    /// The colour space whose only colour is the role's ink.
    String role(Tint.PaletteRole role) {
        inked.add(role.name());
        var known = names.known(role);
        if (known != null) return known;
        roles.put(role.name(), body.reserve());
        return names.name(Category.ColorSpace, role, roles.get(role.name()));
    }

    /// The numbers under which content expects the colour spaces of roles.
    public Map<String, Integer> roles() {
        return roles;
    }

    /// The roles whose inks are in what was written; their order says nothing.
    public Set<String> inked() {
        return inked;
    }

    PrintSetup.Lettering lettering() {
        return lettering;
    }

    /// How inks are written in this file.
    public PdfColours colours() {
        return inks.colours();
    }

    /// The name of the colour space of a spot ink.
    public String spot(SpotInk spot) {
        var known = names.known(spot);
        return known != null ? known : names.shared().name(Category.ColorSpace, spot, body.object(spot.space()));
    }

    String gradient(Paint<Tint> paint, Transform place) {
        for (var stop : PdfGradient.stops(paint))
            if (stop.colour() instanceof Tint.PaletteRole(String role)) inked.add(role);
        var placed = new Placed(paint, place, colours().space());
        var known = names.known(placed);
        if (known != null) return known;
        var stops = PdfGradient.stops(paint);
        int function = function(new Colours(stops), out -> PdfGradient.colours(out, stops, inks));
        int number = body.reserve();
        body.open(number).ascii("<< /Type /Pattern /PatternType 2 /Matrix ");
        var matrix = place.times(PdfGradient.transform(paint));
        PdfForms.numbers(body.out(), 5, matrix.a(), matrix.b(), matrix.c(), matrix.d(), matrix.e(), matrix.f());
        body.out().ascii(" /Shading ");
        PdfGradient.shading(body.out(), paint, colours().space(), function);
        body.out().ascii(" >>");
        body.close();
        return names.name(Category.Pattern, placed, number);
    }

    /// The graphics state that lets a gradient's alpha through.
    ///
    /// @param alpha that of the whole shape
    /// @param place maps the gradient's own space to the page
    /// @param reach what the mask covers
    String mask(Paint<Tint> paint, double alpha, Transform place, Rect reach) {
        var thing = new Mask(paint, alpha, place, reach);
        var known = names.known(thing);
        if (known != null) return known;
        var content = new PdfContent()
                .operator("q")
                .matrix(place, "cm")
                .name(alphas(paint, alpha))
                .operator("sh")
                .operator("Q");
        return names.name(Category.ExtGState, thing, luminosity(content, reach));
    }

    /// The graphics state that lets through what this content, which is grey, is bright.
    String mask(PdfContent content, Rect reach) {
        int number = luminosity(content, reach);
        return names.name(Category.ExtGState, new Drawn(number), number);
    }

    private int luminosity(PdfContent content, Rect reach) {
        int form = form(content, reach, " /Group << /S /Transparency /CS /DeviceGray /I true >>");
        return body.object("<< /Type /ExtGState /SMask << /Type /Mask /S /Luminosity /G " + form + " 0 R >> >>");
    }

    private String alphas(Paint<Tint> paint, double alpha) {
        var known = names.known(new Shading(paint, alpha));
        if (known != null) return known;
        var stops = PdfGradient.stops(paint);
        int function = function(new Alphas(stops, alpha), out -> PdfGradient.alphas(out, stops, alpha));
        int number = body.reserve();
        PdfGradient.shading(body.open(number), paint, "DeviceGray", function);
        body.close();
        return names.name(Category.Shading, new Shading(paint, alpha), number);
    }

    private int function(Object meaning, Consumer<ByteWriter> written) {
        var known = functions.get(meaning);
        if (known != null) return known;
        int number = body.reserve();
        written.accept(body.open(number));
        body.close();
        functions.put(meaning, number);
        return number;
    }

    /// Named where it is used and not for the whole file: of a thousand portraits a piece shows one.
    String picture(Raster raster, Transform onPage) {
        var printed = colours().printed(raster, onPage);
        var known = names.known(printed.key());
        return known != null ? known : names.name(Category.XObject, printed.key(), shared.picture(printed, body));
    }

    /// An emoji's drawing, in its own space. Its form has a dictionary of its own, so that any part of the file can
    /// show it.
    String pictogram(EmojiPicture emoji) {
        var known = names.known(emoji.sequence());
        return known != null
                ? known
                : names.name(
                        Category.XObject, emoji.sequence(), shared.pictogram(emoji.sequence(), () -> drawn(emoji)));
    }

    private int drawn(EmojiPicture emoji) {
        var own = new PdfParts(body, PdfNames.begin(), inks, lettering, shared, packs, 0);
        var box = emoji.ink().grow(Length.pt(1));
        var drawing = new PdfDrawing(new PdfContent(), own, box);
        drawing.items(emoji.items(), Transform.IDENTITY, 1);
        int form = own.form(drawing.content(), box, "");
        own.writeNames();
        return form;
    }

    /// Content that other streams can show as one thing.
    String form(PdfContent content, Rect paper) {
        int form = form(content, paper, "");
        return names.name(Category.XObject, form, form);
    }

    /// Content that other streams can fade as one thing.
    String group(PdfContent content, Rect paper) {
        int form = form(content, paper, PdfForms.group(colours().space()));
        return names.name(Category.XObject, form, form);
    }

    /// The name of a group that is printed anew for each piece.
    String promise() {
        return names.promise(Category.XObject, new Object());
    }

    /// Prints what a name was promised to.
    void group(String name, PdfContent content, Rect paper) {
        names.keep(
                Category.XObject,
                name,
                form(content, paper, PdfForms.group(colours().space())));
    }

    private int form(PdfContent content, Rect paper, String attributes) {
        int number = body.reserve();
        stream(number, PdfForms.dictionary(paper, attributes, resources()), content.out());
        return number;
    }

    /// Writes a stream under this number, compressed where that is worth it.
    public void stream(int number, String dictionary, ByteWriter content) {
        boolean packed = packs && content.length() >= WORTH_PACKING;
        if (packed) body.stream(number, dictionary + " /Filter /FlateDecode", body.pack(content.toBytes()));
        else body.stream(number, dictionary, content);
    }

    PdfFont font(Font font) {
        return shared.font(font, names.shared(), body);
    }

    /// The number of the dictionary of all names.
    public int resources() {
        if (resources == 0) resources = body.reserve();
        return resources;
    }

    /// Writes the fonts and the dictionary of names, now that all are known.
    public void finish() {
        shared.write(body);
        writeNames();
    }

    /// Writes the dictionary of names, now that all are known.
    public void writeNames() {
        names.write(body.open(resources()));
        body.close();
    }
}
