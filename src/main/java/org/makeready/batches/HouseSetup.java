package org.makeready.batches;

import jakarta.enterprise.context.ApplicationScoped;
import org.makeready.catalog.Products;
import org.makeready.press.colour.OutputProfile;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.render.pdf.PrintSetup.Lettering;
import org.makeready.press.render.pdf.PrintSetup.Marks;
import org.makeready.press.render.pdf.PrintSetup.Names;
import org.makeready.press.template.Template;
import org.makeready.studio.Separations;

/// How files are set up for a customer who prints them wherever they like: the usual names of technical inks, no marks.
@ApplicationScoped
class HouseSetup {
    private final Products products;
    private final Separations separations;

    HouseSetup(Products products, Separations separations) {
        this.products = products;
        this.separations = separations;
    }

    PrintSetup of(Template template, String material) {
        var product = products.product(template.product())
                .orElseThrow(
                        () -> new IllegalStateException("The product " + template.product() + " no longer exists"));
        return PrintSetup.of(
                product,
                material,
                separations.of(OutputProfile.fogra39(), product.inkLimit()),
                Names.USUAL,
                Lettering.TEXT,
                Marks.NONE);
    }
}
