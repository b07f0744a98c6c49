package org.makeready.batches;

import jakarta.enterprise.context.ApplicationScoped;
import org.makeready.catalog.Products;
import org.makeready.drawing.SeparationCache;
import org.makeready.press.colour.OutputProfile;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.render.pdf.PrintSetup.Lettering;
import org.makeready.press.render.pdf.PrintSetup.Marks;
import org.makeready.press.render.pdf.PrintSetup.SpotInkNames;
import org.makeready.press.template.Template;

/// How files are set up for a customer who prints them wherever they like: the usual names of technical inks, no marks.
@ApplicationScoped
class DefaultPrintSetup {
    private final Products products;
    private final SeparationCache separations;

    DefaultPrintSetup(Products products, SeparationCache separations) {
        this.products = products;
        this.separations = separations;
    }

    PrintSetup setupOf(Template template, String material) {
        var product = products.product(template.product())
                .orElseThrow(
                        () -> new IllegalStateException("The product " + template.product() + " no longer exists"));
        return PrintSetup.of(
                product,
                material,
                separations.of(OutputProfile.fogra39(), product.inkLimit()),
                SpotInkNames.USUAL,
                Lettering.TEXT,
                Marks.NONE);
    }
}
