package org.makeready.press.lint;

import java.util.Locale;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.OutputProfile;
import org.makeready.press.colour.Separation;
import org.makeready.press.finding.LintRule;
import org.makeready.press.template.InkRole;
import org.makeready.press.template.Product;

/// Whether the palette's colours lay on more ink than the product takes.
final class InkLimitCheck implements LintCheck {
    private static final double ALL = 4, TOLERANCE = 0.005;
    private static final Separation UNLIMITED = Separation.of(OutputProfile.fogra39(), ALL);

    @Override
    public void check(LintContext on) {
        if (on.product().materials().stream().allMatch(material -> material.stock() == Product.Stock.SCREEN)) return;
        on.template().palette().forEach(role -> check(on, role));
    }

    private static void check(LintContext on, InkRole role) {
        double limit = on.product().inkLimit();
        var pointer = on.origins().role(role.name());
        role.recipes().forEach((ink, recipe) -> {
            if (recipe.process().total() > limit + TOLERANCE) {
                on.report(
                        LintRule.INK_OVER_LIMIT,
                        pointer + "/print/" + ink.hex(),
                        "The recipe of %s has %s of ink; %s takes %s."
                                .formatted(
                                        ink.hex(),
                                        percent(recipe.process().total()),
                                        on.product().title(),
                                        percent(limit)),
                        LintRule.INK_OVER_LIMIT.fix());
            }
        });
        checkLightened(on, role, role.initial(), pointer + "/default");
        for (int i = 0; i < role.offered().size(); i++) {
            if (!role.offered().get(i).equals(role.initial()))
                checkLightened(on, role, role.offered().get(i), pointer + "/offered/" + i);
        }
    }

    private static void checkLightened(LintContext on, InkRole role, Ink ink, String pointer) {
        double total = UNLIMITED.of(ink).total();
        if (role.recipes().containsKey(ink) || total <= on.product().inkLimit() + TOLERANCE) return;
        on.report(
                LintRule.INK_LIGHTENED,
                pointer,
                "%s needs %s of ink; %s takes %s."
                        .formatted(
                                ink.hex(),
                                percent(total),
                                on.product().title(),
                                percent(on.product().inkLimit())),
                LintRule.INK_LIGHTENED.fix());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
