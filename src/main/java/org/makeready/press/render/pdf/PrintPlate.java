package org.makeready.press.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.makeready.press.artwork.Clip;
import org.makeready.press.composition.Composition;
import org.makeready.press.font.Font;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.plate.Forme;
import org.makeready.press.plate.Plate;
import org.makeready.press.render.ByteWriter;
import org.makeready.press.render.pdf.PdfCompiler.Printed;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.Template;

/// A template compiled for a print shop: PDF/X-4 (ISO 15930-7) and PDF/A-2b (ISO 19005-2) in one file of version 1.6, one
/// page per face, process inks and named inks only. The same composition for the same order line gives the same bytes.
///
/// A page lies in this order: the art up to the bleed, marks around it, the cut line, white. White comes last because
/// what is printed after it in the file would knock it out; machines lay it first all the same. Cut line and white
/// overprint: without them process inks are the same.
public final class PrintPlate implements Plate {
    private static final String VERSION = "1.6";
    private static final int ROOM_FOR_WORDS = 8 * 1024;

    private final PrintSetup setup;
    private final PressColours colours;
    private final Font slugFont;
    private final Forme still;
    private final PdfBody.Begun body;
    private final PdfNames names = PdfNames.begin();
    private final List<Printed> groups = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final int resources;
    private final SortedMap<String, Integer> roles;
    private final PrintArchive archive;
    /// The most that what customers decided took so far, so that files need not grow while they are written.
    private final AtomicInteger room = new AtomicInteger(ROOM_FOR_WORDS);

    /// One face and its content, of which the art is the first part.
    private record Page(PressSheet sheet, Printed art) {}

    private PrintPlate(Template template, PrintSetup setup, Font slugFont) {
        this.setup = setup;
        this.slugFont = slugFont;
        this.colours = new PressColours(setup.separation(), template.recipes(), setup.spots());
        var objects = new Forme.Builder();
        var body = PdfBody.begin(objects.out(), VERSION);
        resources = body.reserve();
        var parts = new PdfParts(body, names, new PdfInks(colours, objects.out(), Optional.of(objects)), setup.lettering(), resources);
        var layers = PressLayers.write(setup, names, body);
        int parent = body.reserve();
        var kids = new StringBuilder();
        for (var face : template.faces()) kids.append(page(template, face, parent, body, parts)).append(" 0 R ");
        body.object(parent, "<< /Type /Pages /Count " + template.faces().size() + " /Kids [" + kids + "] >>");
        archive = PrintArchive.write(template.title(), template.language(), setup.separation().profile(), parent, layers.catalog(), body);
        still = objects.build();
        roles = new TreeMap<>(parts.roles());
        this.body = body.begun();
    }

    /// @param slugFont a font with Latin letters
    public static PrintPlate of(Template template, PrintSetup setup, Font slugFont) {
        return new PrintPlate(template, setup, slugFont);
    }

    @Override
    public long size() {
        return still.size() + groups.stream().mapToLong(stream -> stream.content().size()).sum()
                + pages.stream().mapToLong(page -> page.art().content().size()).sum();
    }

    public byte[] print(Composition composition, PrintJob job) {
        var out = new ByteWriter(room.get());
        still.print(out, composition, (_, _) -> { });
        var file = body.continued(out);
        var parts = new PdfParts(file, names.continued(), new PdfInks(colours, out, Optional.empty()), setup.lettering(), resources);
        roles.forEach((role, number) -> file.object(number, colours.only(composition.inks().get(role))));
        for (var group : groups) file.stream(group.number(), group.dictionary(), art(group, composition, parts).content().out());
        for (var page : pages) {
            var drawing = art(page.art, composition, parts);
            page.sheet.technical(composition, job, setup, slugFont, drawing, parts);
            file.stream(page.art.number(), page.art.dictionary(), drawing.content().out());
        }
        parts.finish();
        archive.describe(job, file);
        file.end(archive.trailer(composition.fingerprint(), job));
        room.accumulateAndGet(out.room(), Math::max);
        return out.toBytes();
    }

    private PdfDrawing art(Printed stream, Composition composition, PdfParts parts) {
        var drawing = new PdfDrawing(new PdfContent(), parts, stream.paper());
        stream.content().print(drawing.content().out(), composition, (item, place) -> drawing.items(List.of(item), place, 1));
        return drawing;
    }

    /// Boxes nest as ISO 15930-7 wants them: trim in bleed in media; what lies outside the bleed is for the shop alone.
    private int page(Template template, Face face, int parent, PdfBody body, PdfParts parts) {
        var sheet = PressSheet.of(face, setup.marks(), pages.isEmpty());
        int content = body.reserve();
        var compiler = new PdfCompiler(body, parts, sheet.bleed(), groups);
        var upToBleed = new Clip.Inside(Outline.rectangle(face.bleedBox()), false);
        compiler.art(List.of(new Art.Group(Transform.IDENTITY, upToBleed, 1, Optional.empty(), template.art().get(face.name()))), sheet.place());
        pages.add(new Page(sheet, new Printed(content, "", sheet.bleed(), compiler.finish())));
        return body.object("<< /Type /Page /Parent " + parent + " 0 R /MediaBox " + PdfForms.rectangle(sheet.media())
                + " /BleedBox " + PdfForms.rectangle(sheet.bleed()) + " /TrimBox " + PdfForms.rectangle(sheet.trim())
                + PdfForms.group(colours.space()) + " /Resources " + resources + " 0 R /Contents " + content + " 0 R >>");
    }
}
