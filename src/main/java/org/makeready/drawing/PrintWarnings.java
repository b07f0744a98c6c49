package org.makeready.drawing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.makeready.catalog.Products;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.http.Refusals;
import org.makeready.press.colour.OutputProfile;
import org.makeready.press.composition.Composition;
import org.makeready.press.preflight.PreflightProfile;
import org.makeready.press.preflight.live.LiveFinding;
import org.makeready.press.preflight.live.LivePreflight;
import org.makeready.press.template.Product;

/// What preflight would find in the print file of a composition, told while the customer is still choosing.
@ApplicationScoped
class PrintWarnings {
    private static final String TOLD_BY_THE_COMPOSER = "pictures";

    private final SeparationCache separations;
    private final Products products;

    PrintWarnings(SeparationCache separations, Products products) {
        this.separations = separations;
        this.products = products;
    }

    List<ProblemException.ProblemError> of(Composition composition) {
        double limit = products.product(composition.template().product())
                .map(Product::inkLimit)
                .orElse(PreflightProfile.HOUSE.inkOfObject() / 100);
        return LivePreflight.inspect(
                        composition, PreflightProfile.HOUSE, separations.of(OutputProfile.fogra39(), limit))
                .stream()
                .filter(remark -> !remark.section().equals(TOLD_BY_THE_COMPOSER))
                .map(PrintWarnings::error)
                .toList();
    }

    private static ProblemException.ProblemError error(LiveFinding remark) {
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
