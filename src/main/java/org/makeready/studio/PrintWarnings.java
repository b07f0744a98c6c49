package org.makeready.studio;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.makeready.catalog.Products;
import org.makeready.platform.ProblemException;
import org.makeready.platform.Refusals;
import org.makeready.press.colour.OutputProfile;
import org.makeready.press.composition.Composition;
import org.makeready.press.preflight.LivePreflight;
import org.makeready.press.preflight.Profile;
import org.makeready.press.preflight.Remark;
import org.makeready.press.template.Product;

/// What preflight would find in the print file of a composition, told while the customer is still choosing.
@ApplicationScoped
class PrintWarnings {
    private static final String TOLD_BY_THE_COMPOSER = "pictures";

    private final Separations separations;
    private final Products products;

    PrintWarnings(Separations separations, Products products) {
        this.separations = separations;
        this.products = products;
    }

    List<ProblemException.Error> of(Composition composition) {
        double limit = products.product(composition.template().product())
                .map(Product::inkLimit)
                .orElse(Profile.HOUSE.inkOfObject() / 100);
        return LivePreflight.inspect(composition, Profile.HOUSE, separations.of(OutputProfile.fogra39(), limit))
                .stream()
                .filter(remark -> !remark.section().equals(TOLD_BY_THE_COMPOSER))
                .map(PrintWarnings::error)
                .toList();
    }

    private static ProblemException.Error error(Remark remark) {
        var pointer = remark.slot().isEmpty()
                ? "/choices"
                : "/choices/" + remark.section() + "/"
                        + remark.slot().replace("~", "~0").replace("/", "~1");
        return Refusals.error(
                pointer,
                remark.rule().id(),
                "%s: %s; needed: %s.".formatted(remark.rule().title(), remark.measured(), remark.allowed()),
                remark.rule().fix());
    }
}
