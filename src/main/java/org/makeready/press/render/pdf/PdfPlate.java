package org.makeready.press.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Style;
import org.makeready.press.bytes.ByteWriter;
import org.makeready.press.bytes.Impression;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Tint;
import org.makeready.press.composition.Composition;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.plate.Plate;
import org.makeready.press.plate.PlateContent;
import org.makeready.press.render.pdf.PdfCompiler.VariableForm;
import org.makeready.press.render.pdf.PrintSetup.Lettering;
import org.makeready.press.render.pdf.syntax.PdfBody;
import org.makeready.press.render.pdf.syntax.PdfForms;
import org.makeready.press.render.pdf.syntax.PdfNames;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.Template;

/// A template compiled for PDF 1.7: one page per face, text as text in embedded fonts, sRGB throughout. The files
/// conform to PDF/A-2b (ISO 19005-2). The same composition gives the same bytes.
///
/// Printing copies all static objects as they are, writes inks over their marks, and adds what the customer decided: a
/// few operators, words, and exactly the glyphs these use.
public final class PdfPlate implements Plate {
    private static final String VERSION = "1.7";
    private static final PdfColours COLOURS = new ScreenColours();
    private static final int ROOM_FOR_WORDS = 8 * 1024;
    private static final Ink TRIM = new Ink(0xE6007E), SAFE = new Ink(0x009FE3);
    private static final double GUIDE = 0.4, HALO = 1.2;

    private final ProofStyle proof;
    private final PlateContent still;
    private final PdfBody.Begun body;
    private final PdfNames names = PdfNames.begin();
    private final List<VariableForm> groups = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final int resources;
    private final SortedMap<String, Integer> roles;
    private final PdfMetadata archive;
    /// The most that what customers decided took so far, so that files need not grow while they are written.
    private final AtomicInteger room = new AtomicInteger(ROOM_FOR_WORDS);
    private final AtomicInteger streamRoom = new AtomicInteger(ROOM_FOR_WORDS / 4);

    /// What the reader is shown.
    public enum ProofStyle {
        /// The finished piece, cut along its edge.
        PLAIN,
        /// The whole printed area with bleed, the trim edge as a line and the safe area dashed.
        WITH_GUIDES
    }

    /// The content of one face.
    private record Page(int number, Rect paper, PlateContent content) {}

    private PdfPlate(Template template, ProofStyle proof) {
        this.proof = proof;
        var objects = new PlateContent.Builder();
        var body = PdfBody.begin(objects.out(), VERSION);
        resources = body.reserve();
        var parts = new PdfParts(body, names, PdfInks.open(COLOURS, objects), Lettering.TEXT, resources);
        int parent = body.reserve();
        var kids = new StringBuilder();
        for (var face : template.faces())
            kids.append(page(template, face, parent, body, parts)).append(" 0 R ");
        body.object(parent, "<< /Type /Pages /Count " + template.faces().size() + " /Kids [" + kids + "] >>");
        archive = PdfMetadata.write(template, parent, body);
        still = objects.build();
        roles = new TreeMap<>(parts.roles());
        this.body = body.begun();
    }

    /// Compiles a template, all faces; costs milliseconds, so keep it.
    public static PdfPlate of(Template template, ProofStyle proof) {
        return new PdfPlate(template, proof);
    }

    @Override
    public long size() {
        return still.size()
                + groups.stream().mapToLong(group -> group.content().size()).sum()
                + pages.stream().mapToLong(page -> page.content.size()).sum();
    }

    /// A whole file with one page for each face. The composition must be one of this plate's template.
    public Impression print(Composition composition) {
        var out = new ByteWriter(room.get());
        still.print(out, composition, (_, _) -> {});
        var file = body.continued(out);
        var parts = new PdfParts(
                file, names.continued(), PdfInks.decided(COLOURS, out, composition.inks()), Lettering.TEXT, resources);
        roles.forEach((role, number) -> file.object(number, COLOURS.only(composition.ink(role))));
        for (var group : groups) group.print(composition, parts);
        for (var page : pages) {
            var content = new ByteWriter(streamRoom.get());
            PdfDrawing.of(content, page.content, composition, parts, page.paper);
            file.stream(page.number, "", content);
            streamRoom.accumulateAndGet(content.room(), Math::max);
        }
        parts.finish();
        file.end(archive.trailer(composition.fingerprint(), proof));
        room.accumulateAndGet(out.room(), Math::max);
        return out.impression();
    }

    /// One face: the media box is the bleed box; viewers show the crop box, which is the trim, or everything when
    /// guides are wanted.
    private int page(Template template, Face face, int parent, PdfBody body, PdfParts parts) {
        var bleed = face.bleedBox();
        var paper = new Rect(0, 0, bleed.width(), bleed.height());
        int content = body.reserve();
        pages.add(new Page(content, paper, content(template.art(face), face, new PdfCompiler(parts, paper, groups))));
        var trim = face.trimBox();
        var trimOnPage = new Rect(trim.x() - bleed.x(), bleed.bottom() - trim.bottom(), trim.width(), trim.height());
        return body.object("<< /Type /Page /Parent " + parent + " 0 R /MediaBox " + PdfForms.rectangle(paper)
                + " /CropBox " + PdfForms.rectangle(proof == ProofStyle.PLAIN ? trimOnPage : paper)
                + " /BleedBox " + PdfForms.rectangle(paper) + " /TrimBox " + PdfForms.rectangle(trimOnPage)
                + " /Group << /S /Transparency /CS /DeviceRGB >> /Resources " + resources + " 0 R /Contents " + content
                + " 0 R >>");
    }

    private PlateContent content(List<Art> art, Face face, PdfCompiler compiler) {
        var place =
                new Transform(1, 0, 0, -1, -face.bleedBox().x(), face.bleedBox().bottom());
        boolean cut = proof == ProofStyle.PLAIN && !face.edge().equals(Outline.rectangle(face.trimBox()));
        compiler.art(
                List.of(new Art.Group(
                        Transform.IDENTITY,
                        cut ? new Clip.Inside(face.edge(), false) : Clip.NONE,
                        1,
                        Optional.empty(),
                        art)),
                place);
        if (proof == ProofStyle.WITH_GUIDES) compiler.art(guides(face), place);
        return compiler.finish();
    }

    /// The finished edge as a line, the safe edge dashed; a light halo keeps both visible on any colour.
    private static List<Art> guides(Face face) {
        return List.of(
                line(face.edge(), Ink.WHITE, HALO, List.of()),
                line(face.edge(), TRIM, GUIDE, List.of()),
                line(face.safeEdge(), Ink.WHITE, HALO, List.of(4.0, 2.0)),
                line(face.safeEdge(), SAFE, GUIDE, List.of(4.0, 2.0)));
    }

    private static Art line(Outline outline, Ink ink, double width, List<Double> dashes) {
        return new Art.Shape(
                outline,
                new Style.Stroke(width, Style.Cap.BUTT, Style.Join.MITER, 4, dashes, 0),
                new Paint.Solid<>(new Tint.Fixed(ink), 1));
    }
}
