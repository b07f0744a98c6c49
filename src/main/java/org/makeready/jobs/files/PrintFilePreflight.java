package org.makeready.jobs.files;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import org.makeready.press.colour.Separation;
import org.makeready.press.composition.Composition;
import org.makeready.press.preflight.PreflightJob;
import org.makeready.press.preflight.PreflightProfile;
import org.makeready.press.preflight.PreflightRule;
import org.makeready.press.preflight.PreflightSeverity;
import org.makeready.press.preflight.file.Preflight;
import org.makeready.press.preflight.live.LivePreflight;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;
import org.makeready.shops.ShopSettings;

/// What stands between a print file of ours and the press: no file becomes ready that preflight would fail. Our own
/// files are read here and not behind a fence: nothing in them came from outside as it is.
final class PrintFilePreflight {
    private static final int PERCENT = 100;

    private PrintFilePreflight() {}

    /// What a file has to be.
    ///
    /// @param clear whether what it is printed on can be seen through
    record ExpectedFile(Template template, Product product, boolean clear, ShopSettings shop) {
        private PreflightProfile profile() {
            return PreflightProfile.HOUSE.withInk(PERCENT * product.inkLimit());
        }

        private PreflightJob job(int kinds) {
            var faces = template.faces();
            return new PreflightJob(
                    Optional.of(faces.getFirst().trim()),
                    OptionalInt.of(kinds * faces.size()),
                    product.cut().followsOutline(),
                    clear,
                    shop.cutName(),
                    shop.white(),
                    Set.copyOf(shop.spots()));
        }
    }

    static List<JobFinding> findings(byte[] print, ExpectedFile order) {
        return findings(print, order, 1, "Page %d: "::formatted);
    }

    /// @param kinds how many different pieces it holds
    /// @param where begins what is said of a page, by its number counted from 1
    static List<JobFinding> findings(byte[] print, ExpectedFile order, int kinds, IntFunction<String> where) {
        return Preflight.inspect(print, order.profile(), order.job(kinds)).findings().stream()
                .filter(finding -> finding.severity() == PreflightSeverity.ERROR)
                .map(found -> finding(
                        found.rule(),
                        found.page() == 0 ? "" : where.apply(found.page()),
                        found.measured(),
                        found.allowed()))
                .toList();
    }

    /// What would be found in its file, without making it.
    ///
    /// @param where begins what is said of it
    static List<JobFinding> findings(Composition composition, ExpectedFile order, Separation separation, String where) {
        return LivePreflight.inspect(composition, order.profile(), separation).stream()
                .filter(remark -> order.profile().severity(remark.rule()) == PreflightSeverity.ERROR)
                .map(remark -> finding(remark.rule(), where, remark.measured(), remark.allowed()))
                .toList();
    }

    private static JobFinding finding(PreflightRule rule, String where, String measured, String allowed) {
        return new JobFinding(
                rule.id(), "%s%s: %s; allowed: %s.".formatted(where, rule.title(), measured, allowed), rule.fix());
    }
}
