package org.makeready.press.render.printfile;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.makeready.press.colour.Ink;
import org.makeready.press.composition.Composition;
import org.makeready.press.font.Font;
import org.makeready.press.hash.Sha256;
import org.makeready.press.render.pdf.PdfInks;
import org.makeready.press.render.pdf.PdfParts;
import org.makeready.press.render.pdf.PdfShared;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.render.pdf.ProcessColours;
import org.makeready.press.render.pdf.syntax.PageTree;
import org.makeready.press.render.pdf.syntax.PdfBody;
import org.makeready.press.render.pdf.syntax.PdfNames;
import org.makeready.press.template.Template;

/// One print file of many pieces of one template, each with words and inks of its own: variable data. It conforms to
/// what single print files conform to, and each piece looks as in its own. It is written while pieces come, with art
/// and fonts in it once, and keeps no piece in memory. The same pieces in the same order give the same bytes.
///
/// Art that palette inks colour is in the file once for each set of inks. Those of the last few sets stand ready; a set
/// that comes again after many others is written again.
public final class PrintRun {
    private static final int SETS_STANDING = 64;
    private final Template template;
    private final PrintSetup setup;
    private final Font slugFont;
    private final Imprint imprint;
    private final ProcessColours colours;
    private final PdfBody body;
    private final PdfNames names = PdfNames.begin();
    private final PdfShared shared = new PdfShared();
    private final ProcessingStepLayers layers;
    private final PageTree tree;
    private final LinkedHashMap<List<Ink>, Inked> sets = new LinkedHashMap<>(SETS_STANDING, 0.75f, true);
    /// The roles that colour art; unknown before art was set once.
    private List<String> roles = List.of();
    private String seed = "";

    /// The template's art in one set of inks.
    ///
    /// @param parts what it is made of, named in a dictionary that is written when no more pieces use it
    private record Inked(PrintArt art, PdfNames names, PdfParts parts) {}

    private PrintRun(Template template, PrintSetup setup, Font slugFont, Imprint imprint, OutputStream to) {
        this.template = template;
        this.setup = setup;
        this.slugFont = slugFont;
        this.imprint = imprint;
        colours = new ProcessColours(setup.separation(), template.recipes(), setup.spots());
        body = PdfBody.begin(to, PrintPlate.VERSION);
        layers = ProcessingStepLayers.write(setup, names, body);
        tree = new PageTree(body);
    }

    /// @param slugFont a font with Latin letters
    /// @param imprint  what the file says of the order all pieces are for
    public static PrintRun begin(Template template, PrintSetup setup, Font slugFont, Imprint imprint, OutputStream to) {
        return new PrintRun(template, setup, slugFont, imprint, to);
    }

    /// Adds one piece.
    ///
    /// @param composition one of the run's template
    /// @param slug what stands beside the piece
    /// @throws UncheckedIOException when it cannot be written
    public void add(Composition composition, String slug) {
        if (!composition.template().hash().equals(template.hash()))
            throw new IllegalArgumentException("The composition belongs to another template: "
                    + composition.template().slug());
        var inked = inked(composition);
        var own = inked.names.inside();
        var parts = parts(own, composition);
        for (var group : inked.art.groups()) group.print(composition, parts);
        for (var page : inked.art.pages()) {
            int content = body.reserve();
            parts.stream(
                    content, "", page.content(composition, new Imprint(slug, imprint.made()), setup, slugFont, parts));
            int resources = own.empty() ? inked.parts.resources() : parts.resources();
            tree.add(body.object("<< " + page.sheet().page(colours.space()) + " /Parent " + tree.parent()
                    + " 0 R /Resources " + resources + " 0 R /Contents " + content + " 0 R >>"));
        }
        if (!own.empty()) parts.writeNames();
        seed = Sha256.hex((seed + composition.fingerprint() + slug).getBytes(StandardCharsets.UTF_8));
    }

    private PdfParts parts(PdfNames own, Composition composition) {
        return PdfParts.within(
                body, own, PdfInks.decided(colours, body.out(), composition.inks()), setup.lettering(), shared);
    }

    private Inked inked(Composition composition) {
        var known = sets.get(inks(composition));
        if (known != null) return known;
        if (sets.size() == SETS_STANDING) sets.pollFirstEntry().getValue().parts.writeNames();
        var own = names.inside();
        var parts = parts(own, composition);
        var art = PrintArt.set(template, setup, parts);
        parts.roles().forEach((role, number) -> body.object(number, colours.only(composition.ink(role))));
        var inked = new Inked(art, own, parts);
        roles = List.copyOf(parts.inked());
        sets.put(inks(composition), inked);
        return inked;
    }

    private List<Ink> inks(Composition composition) {
        return roles.stream().map(composition.inks()::get).toList();
    }

    /// Writes what all pieces share, and the end. Nothing can be added any more.
    ///
    /// @throws UncheckedIOException when it cannot be written
    public void end() {
        sets.values().forEach(inked -> inked.parts.writeNames());
        sets.clear();
        shared.write(body);
        tree.end();
        var archive = PrintMetadata.write(
                template.title(),
                template.language(),
                setup.separation().profile(),
                tree.root(),
                layers.catalog(),
                body);
        archive.describe(imprint, body);
        body.end(archive.trailer(seed, imprint));
    }
}
