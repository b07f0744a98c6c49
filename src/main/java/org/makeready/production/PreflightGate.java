package org.makeready.production;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import org.makeready.press.colour.Separation;
import org.makeready.press.composition.Composition;
import org.makeready.press.preflight.Job;
import org.makeready.press.preflight.LivePreflight;
import org.makeready.press.preflight.Preflight;
import org.makeready.press.preflight.Profile;
import org.makeready.press.preflight.Rule;
import org.makeready.press.preflight.Severity;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;

/// What stands between a print file of ours and the press: no file becomes ready that preflight would fail. Our own
/// files are read here and not behind a fence: nothing in them came from outside as it is.
final class PreflightGate {
    private static final int PERCENT = 100;

    private PreflightGate() {}

    /// What a file has to be.
    ///
    /// @param clear whether what it is printed on can be seen through
    record Order(Template template, Product product, boolean clear, ShopSettings shop) {
        private Profile profile() {
            return Profile.HOUSE.withInk(PERCENT * product.inkLimit());
        }

        private Job job(int kinds) {
            var faces = template.faces();
            return new Job(
                    Optional.of(faces.getFirst().trim()),
                    OptionalInt.of(kinds * faces.size()),
                    product.cut().follows(),
                    clear,
                    shop.cutName(),
                    shop.white(),
                    Set.copyOf(shop.spots()));
        }
    }

    static List<Finding> findings(byte[] print, Order order) {
        return findings(print, order, 1, "Page %d: "::formatted);
    }

    /// @param kinds how many different pieces it holds
    /// @param where begins what is said of a page, by its number counted from 1
    static List<Finding> findings(byte[] print, Order order, int kinds, IntFunction<String> where) {
        return Preflight.inspect(print, order.profile(), order.job(kinds)).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(found -> told(
                        found.rule(),
                        found.page() == 0 ? "" : where.apply(found.page()),
                        found.measured(),
                        found.allowed()))
                .toList();
    }

    /// What would be found in its file, without making it.
    ///
    /// @param where begins what is said of it
    static List<Finding> findings(Composition composition, Order order, Separation separation, String where) {
        return LivePreflight.inspect(composition, order.profile(), separation).stream()
                .filter(remark -> order.profile().severity(remark.rule()) == Severity.ERROR)
                .map(remark -> told(remark.rule(), where, remark.measured(), remark.allowed()))
                .toList();
    }

    private static Finding told(Rule rule, String where, String measured, String allowed) {
        return new Finding(
                rule.id(), "%s%s: %s; allowed: %s.".formatted(where, rule.title(), measured, allowed), rule.fix());
    }
}
