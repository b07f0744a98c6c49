package org.makeready.press.render.printfile;

import java.util.ArrayList;
import java.util.List;
import org.makeready.press.colour.Cmyk;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.render.pdf.SpotInk;
import org.makeready.press.render.pdf.syntax.PdfBody;
import org.makeready.press.render.pdf.syntax.PdfForms;
import org.makeready.press.render.pdf.syntax.PdfNames;
import org.makeready.press.render.pdf.syntax.PdfNames.Category;

/// The layers of what machines do and nobody reads: cut line and white, each marked as a processing step
/// (ISO 19593-1) as well as by the name of its ink, since some machines know only one of them.
///
/// @param catalog what the document catalog says of layers; nothing when there are none
record ProcessingStepLayers(String catalog) {
    static final Object CUT = "cut layer", WHITE = "white layer";
    /// Stand-ins, for screens, which have no such ink: a loud line, and nothing at all, since white does not change
    /// what lies over it.
    private static final Cmyk CUT_LOOK = new Cmyk(0, 1, 0, 0), WHITE_LOOK = Cmyk.PAPER;

    static ProcessingStepLayers write(PrintSetup setup, PdfNames names, PdfBody body) {
        var numbers = new ArrayList<Integer>();
        setup.cut()
                .ifPresent(cut -> numbers.add(layer(
                        CUT,
                        cut.spot(),
                        "/GTS_ProcStepsGroup /Structural /GTS_ProcStepsType /"
                                + (cut.depth() == PrintSetup.Depth.KISS ? "PartialCutting" : "Cutting"),
                        names,
                        body)));
        setup.white().ifPresent(white -> numbers.add(layer(WHITE, white, "/GTS_ProcStepsGroup /White", names, body)));
        return new ProcessingStepLayers(catalog(numbers));
    }

    private static int layer(Object key, String name, String step, PdfNames names, PdfBody body) {
        int number =
                body.object("<< /Type /OCG /Name " + PdfForms.string(name) + " /GTS_Metadata << " + step + " >> >>");
        names.name(Category.Properties, key, number);
        return number;
    }

    /// What the catalog says of layers with these numbers.
    static String catalog(List<Integer> numbers) {
        if (numbers.isEmpty()) return "";
        var all = new StringBuilder();
        numbers.forEach(number -> all.append(number).append(" 0 R "));
        return " /OCProperties << /OCGs [" + all + "] /D << /Name " + PdfForms.string("Print")
                + " /BaseState /ON /Order [" + all + "] >> >>";
    }

    static SpotInk cut(PrintSetup.CutLine cut) {
        return new SpotInk(cut.spot(), CUT_LOOK);
    }

    static SpotInk white(String name) {
        return new SpotInk(name, WHITE_LOOK);
    }
}
