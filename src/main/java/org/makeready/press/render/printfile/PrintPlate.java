package org.makeready.press.render.printfile;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.makeready.press.bytes.ByteWriter;
import org.makeready.press.composition.Composition;
import org.makeready.press.font.Font;
import org.makeready.press.plate.Plate;
import org.makeready.press.plate.PlateContent;
import org.makeready.press.render.pdf.PdfInks;
import org.makeready.press.render.pdf.PdfParts;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.render.pdf.ProcessColours;
import org.makeready.press.render.pdf.syntax.PdfBody;
import org.makeready.press.render.pdf.syntax.PdfNames;
import org.makeready.press.template.Template;

/// A template compiled for a print shop: PDF/X-4 (ISO 15930-7) and PDF/A-2b (ISO 19005-2) in one file of version 1.6,
/// one page per face, process inks and named inks only. The same composition for the same order line gives the same
/// bytes.
///
/// A page lies in this order: the art up to the bleed, marks around it, the cut line, white. White comes last because
/// what is printed after it in the file would knock it out; machines lay it first all the same. Cut line and white
/// overprint: without them process inks are the same.
public final class PrintPlate implements Plate {
    static final String VERSION = "1.6";
    private static final int ROOM_FOR_WORDS = 8 * 1024;

    private final PrintSetup setup;
    private final ProcessColours colours;
    private final Font slugFont;
    private final PlateContent still;
    private final PdfBody.Begun body;
    private final PdfNames names = PdfNames.begin();
    private final PrintArt art;
    /// The content of each page.
    private final int[] contents;
    private final int resources;
    private final SortedMap<String, Integer> roles;
    private final PrintMetadata archive;
    /// The most that what customers decided took so far, so that files need not grow while they are written.
    private final AtomicInteger room = new AtomicInteger(ROOM_FOR_WORDS);

    private PrintPlate(Template template, PrintSetup setup, Font slugFont) {
        this.setup = setup;
        this.slugFont = slugFont;
        this.colours = new ProcessColours(setup.separation(), template.recipes(), setup.spots());
        var objects = new PlateContent.Builder();
        var body = PdfBody.begin(objects.out(), VERSION);
        resources = body.reserve();
        var parts = new PdfParts(body, names, PdfInks.open(colours, objects), setup.lettering(), resources);
        var layers = ProcessingStepLayers.write(setup, names, body);
        art = PrintArt.set(template, setup, parts);
        int parent = body.reserve();
        contents = art.pages().stream().mapToInt(_ -> body.reserve()).toArray();
        pages(parent, body);
        archive = PrintMetadata.write(
                template.title(), template.language(), setup.separation().profile(), parent, layers.catalog(), body);
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
        return still.size() + art.size();
    }

    /// A print file of one composition, which must be one of this plate's template.
    public byte[] print(Composition composition, Imprint imprint) {
        var out = new ByteWriter(room.get());
        still.print(out, composition, (_, _) -> {});
        var file = body.continued(out);
        var parts = new PdfParts(
                file,
                names.continued(),
                PdfInks.decided(colours, out, composition.inks()),
                setup.lettering(),
                resources);
        roles.forEach((role, number) -> file.object(number, colours.only(composition.ink(role))));
        for (var group : art.groups()) group.print(composition, parts);
        for (int page = 0; page < contents.length; page++) {
            file.stream(
                    contents[page], "", art.pages().get(page).content(composition, imprint, setup, slugFont, parts));
        }
        parts.finish();
        archive.describe(imprint, file);
        file.end(archive.trailer(composition.fingerprint(), imprint));
        room.accumulateAndGet(out.room(), Math::max);
        return out.toBytes();
    }

    private void pages(int parent, PdfBody body) {
        var kids = new StringBuilder();
        for (int page = 0; page < contents.length; page++) {
            kids.append(body.object("<< " + art.pages().get(page).sheet().page(colours.space()) + " /Parent " + parent
                            + " 0 R /Resources " + resources + " 0 R /Contents " + contents[page] + " 0 R >>"))
                    .append(" 0 R ");
        }
        body.object(parent, "<< /Type /Pages /Count " + contents.length + " /Kids [" + kids + "] >>");
    }
}
