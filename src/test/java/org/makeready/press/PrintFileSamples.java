package org.makeready.press;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.makeready.press.colour.OutputProfile;
import org.makeready.press.colour.Separation;
import org.makeready.press.composition.Composition;
import org.makeready.press.font.Font;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.render.pdf.PrintSetup.CutLine;
import org.makeready.press.render.pdf.PrintSetup.Depth;
import org.makeready.press.render.pdf.PrintSetup.Lettering;
import org.makeready.press.render.pdf.PrintSetup.Marks;
import org.makeready.press.render.printfile.Imprint;
import org.makeready.press.render.printfile.PrintPlate;
import org.makeready.press.template.Template;

/// Compositions as print files, set up as most print shops would.
public final class PrintFileSamples {
    public static final Separation SEPARATION = Separation.of(OutputProfile.fogra39(), 3);
    public static final Font SLUG_FONT = ShippedFonts.SUPPLY.font("noto-sans").orElseThrow();
    public static final Imprint JOB =
            new Imprint("MR-1001-1   50 pcs   2026-11-25", Instant.parse("2026-11-25T10:15:30Z"));

    private PrintFileSamples() {}

    /// Nothing but art.
    public static PrintSetup plain(Marks marks, Lettering lettering) {
        return new PrintSetup(SEPARATION, Set.of(), Optional.empty(), Optional.empty(), lettering, marks);
    }

    /// Cut by a machine, with white where the stock is clear.
    public static PrintSetup cut(Marks marks, Lettering lettering, boolean clear) {
        return new PrintSetup(
                SEPARATION,
                Set.of(),
                clear ? Optional.of("White") : Optional.empty(),
                Optional.of(new CutLine("CutContour", Depth.KISS)),
                lettering,
                marks);
    }

    /// As the product is finished: stickers are cut, cards are trimmed.
    public static PrintSetup usual(Template template, boolean clear) {
        return template.product().equals("bumper-sticker")
                ? cut(Marks.ALL, Lettering.TEXT, clear)
                : plain(Marks.ALL, Lettering.TEXT);
    }

    public static byte[] print(Composition composition, PrintSetup setup) {
        return PrintPlate.of(composition.template(), setup, SLUG_FONT).print(composition, JOB);
    }
}
