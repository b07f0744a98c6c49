package org.makeready.production;

import java.util.List;
import java.util.OptionalInt;
import java.util.Optional;
import java.util.Set;
import org.makeready.press.composition.Composition;
import org.makeready.press.preflight.Job;
import org.makeready.press.preflight.Preflight;
import org.makeready.press.preflight.Profile;
import org.makeready.press.preflight.Severity;
import org.makeready.press.template.Product;

/// What stands between a print file of ours and the press: no file becomes ready that preflight would fail. Our own files
/// are read here and not behind a fence: nothing in them came from outside as it is.
final class PreflightGate {
    private static final int PERCENT = 100;

    private PreflightGate() {}

    /// @param clear whether what it is printed on can be seen through
    static List<Finding> findings(byte[] print, Composition composition, Product product, boolean clear, ShopSettings shop) {
        var faces = composition.template().faces();
        var job = new Job(Optional.of(faces.getFirst().trim()), OptionalInt.of(faces.size()), product.cut().follows(), clear, shop.cutName(), shop.white(), Set.copyOf(shop.spots()));
        return Preflight.inspect(print, Profile.HOUSE.withInk(PERCENT * product.inkLimit()), job).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR).map(PreflightGate::told).toList();
    }

    private static Finding told(org.makeready.press.preflight.Finding finding) {
        var where = finding.page() == 0 ? "" : "Page %d: ".formatted(finding.page());
        return new Finding(finding.rule().id(), "%s%s: %s; allowed: %s.".formatted(where, finding.rule().title(), finding.measured(), finding.allowed()), finding.fix());
    }
}
