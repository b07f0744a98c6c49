package org.makeready.production;

import java.util.List;
import java.util.OptionalInt;
import java.util.Optional;
import java.util.Set;
import org.makeready.press.preflight.Job;
import org.makeready.press.preflight.Preflight;
import org.makeready.press.preflight.Profile;
import org.makeready.press.preflight.Severity;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;

/// What stands between a print file of ours and the press: no file becomes ready that preflight would fail. Our own files
/// are read here and not behind a fence: nothing in them came from outside as it is.
final class PreflightGate {
    private static final int PERCENT = 100;

    private PreflightGate() {}

    /// What a file has to be.
    ///
    /// @param clear whether what it is printed on can be seen through
    record Order(Template template, Product product, boolean clear, ShopSettings shop) {
        private Job job(int kinds) {
            var faces = template.faces();
            return new Job(Optional.of(faces.getFirst().trim()), OptionalInt.of(kinds * faces.size()), product.cut().follows(), clear, shop.cutName(), shop.white(), Set.copyOf(shop.spots()));
        }
    }

    /// @param kinds  how many different pieces it holds
    /// @param before how many pages of the whole lie before its first
    static List<Finding> findings(byte[] print, Order order, int kinds, int before) {
        return Preflight.inspect(print, Profile.HOUSE.withInk(PERCENT * order.product.inkLimit()), order.job(kinds)).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR).map(finding -> told(finding, before)).toList();
    }

    private static Finding told(org.makeready.press.preflight.Finding finding, int before) {
        var where = finding.page() == 0 ? "" : "Page %d: ".formatted(before + finding.page());
        return new Finding(finding.rule().id(), "%s%s: %s; allowed: %s.".formatted(where, finding.rule().title(), finding.measured(), finding.allowed()), finding.fix());
    }
}
