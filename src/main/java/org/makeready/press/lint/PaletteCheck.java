package org.makeready.press.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.OkLab;
import org.makeready.press.colour.Tint;
import org.makeready.press.finding.Edit;
import org.makeready.press.finding.LintRule;
import org.makeready.press.template.Art;
import org.makeready.press.template.InkRole;

/// Whether the palette offers what it seems to.
final class PaletteCheck implements LintCheck {
    /// Differences in OKLab: what is closer than this looks the same side by side, or was meant to be the same.
    private static final double ALIKE = 0.008, SLIP = 0.012;

    @Override
    public void check(LintContext on) {
        on.template().palette().forEach(role -> offers(on, role));
        roles(on, on.template().palette());
        reportNearMisses(on);
        on.origins().classes("ink-").forEach((name, at) -> {
            if (on.template().role(name).isEmpty()) {
                on.report(
                        LintRule.CLASS_WITHOUT_ROLE,
                        at,
                        "The class ink-%s names no role of the palette.".formatted(name),
                        "The palette has: %s."
                                .formatted(on.template().palette().stream()
                                        .map(InkRole::name)
                                        .collect(Collectors.joining(", "))));
            }
        });
    }

    private static void offers(LintContext on, InkRole role) {
        var pointer = on.origins().role(role.name()) + "/offered";
        var offered = role.offered();
        if (!offered.isEmpty() && !offered.contains(role.initial())) {
            on.report(
                    LintRule.DEFAULT_NOT_OFFERED,
                    pointer,
                    "%s, the default of \"%s\", is not among the colours on offer."
                            .formatted(role.initial().hex(), role.name()),
                    "Put \"%s\" first.".formatted(role.initial().hex()),
                    new Edit.InsertJson(
                            LintContext.JSON, pointer, "\"" + role.initial().hex() + "\""));
        }
        Set<Ink> seen = new HashSet<>();
        for (int i = 0; i < offered.size(); i++) {
            var at = pointer + "/" + i;
            var ink = offered.get(i);
            if (!seen.add(ink)) {
                on.report(
                        LintRule.OFFERED_TWICE,
                        at,
                        "%s is offered twice.".formatted(ink.hex()),
                        "Remove one.",
                        new Edit.RemoveJson(LintContext.JSON, at));
                continue;
            }
            offered.subList(0, i).stream()
                    .filter(other -> !other.equals(ink) && near(other, ink, ALIKE))
                    .findFirst()
                    .ifPresent(other -> on.report(
                            LintRule.OFFERED_ALIKE,
                            at,
                            "%s looks nearly like %s.".formatted(ink.hex(), other.hex()),
                            LintRule.OFFERED_ALIKE.fix()));
        }
    }

    private static void roles(LintContext on, List<InkRole> palette) {
        for (int i = 0; i < palette.size(); i++) {
            var role = palette.get(i);
            for (var other : palette.subList(0, i)) {
                if (!near(role.initial(), other.initial(), SLIP)) continue;
                on.report(
                        LintRule.ROLES_ALIKE,
                        "/palette/%d/default".formatted(i),
                        "\"%s\" (%s) and \"%s\" (%s) look the same."
                                .formatted(
                                        other.name(),
                                        other.initial().hex(),
                                        role.name(),
                                        role.initial().hex()),
                        LintRule.ROLES_ALIKE.fix());
            }
        }
    }

    /// Fixed colours of the artwork that were probably meant to be a role; each colour is told once.
    private static void reportNearMisses(LintContext on) {
        var seen = new HashSet<Ink>();
        var changing =
                on.template().palette().stream().filter(role -> !role.fixed()).toList();
        on.leaves().forEach(leaf -> {
            if (!(leaf.art() instanceof Art.Shape shape)) return;
            var inks = new ArrayList<Ink>();
            shape.paint().recolour(tint -> {
                if (tint instanceof Tint.Fixed(Ink ink)) inks.add(ink);
                return tint;
            });
            for (var ink : inks) {
                if (!seen.add(ink)) continue;
                changing.stream()
                        .filter(role -> near(role.initial(), ink, SLIP))
                        .findFirst()
                        .ifPresent(role -> on.report(
                                LintRule.ALMOST_ROLE,
                                shape,
                                "%s is nearly %s, the colour of \"%s\", but not the same."
                                        .formatted(ink.hex(), role.initial().hex(), role.name()),
                                "Write %s, or a colour that is clearly another."
                                        .formatted(role.initial().hex())));
            }
        });
    }

    private static boolean near(Ink one, Ink other, double distance) {
        return OkLab.of(one).distance(OkLab.of(other)) < distance;
    }
}
