package org.makeready.batches;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.makeready.catalog.Products;
import org.makeready.press.colour.OutputProfile;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.render.pdf.PrintSetup.CutLine;
import org.makeready.press.render.pdf.PrintSetup.Depth;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;
import org.makeready.studio.Separations;

/// How files are set up for a customer who prints them wherever they like: the usual names of technical inks, no marks.
@ApplicationScoped
class HouseSetup {
    private static final String CUT = "CutContour", WHITE = "White";

    private final Products products;
    private final Separations separations;

    HouseSetup(Products products, Separations separations) {
        this.products = products;
        this.separations = separations;
    }

    PrintSetup of(Template template, String material) {
        var product = products.product(template.product()).orElseThrow(() -> new IllegalStateException("There is no product " + template.product() + " any more"));
        boolean clear = product.material(material).map(m -> m.stock() == Product.Stock.CLEAR).orElse(false);
        var cut = switch (product.cut()) {
            case "kiss" -> Optional.of(new CutLine(CUT, Depth.KISS));
            case "die" -> Optional.of(new CutLine(CUT, Depth.DIE));
            default -> Optional.<CutLine>empty();
        };
        return new PrintSetup(separations.of(OutputProfile.fogra39(), product.inkLimit()), Set.of(), clear ? Optional.of(WHITE) : Optional.empty(), cut,
                PrintSetup.Lettering.TEXT, PrintSetup.Marks.NONE);
    }
}
