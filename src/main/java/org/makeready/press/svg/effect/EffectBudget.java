package org.makeready.press.svg.effect;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;
import org.makeready.press.svg.markup.Markup;
import org.makeready.press.template.Limits;

/// What the effects of one face may cost, and what is said of those that became pictures.
public final class EffectBudget {
    private final Limits limits;
    private final Findings findings;
    private final Set<Markup> told = Collections.newSetFromMap(new IdentityHashMap<>());
    private long left;

    public EffectBudget(Limits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
        this.left = limits.effectWork();
    }

    /// Whether so many pixels may be drawn so many times; a finding says why not.
    boolean allows(double width, double height, int times, Markup at) {
        double pixels = Math.ceil(width) * Math.ceil(height);
        if (pixels > limits.effectPixels()) {
            findings.add(
                    LintRule.EFFECT_TOO_LARGE,
                    at,
                    String.format(
                            Locale.ROOT,
                            "This effect has %,.0f pixels at 300 per inch; at most %,d.",
                            pixels,
                            limits.effectPixels()),
                    "Make its region smaller.");
            return false;
        }
        left -= (long) pixels * Math.max(1, times);
        if (left >= 0) return true;
        findings.add(
                LintRule.TOO_MANY_EFFECTS,
                at,
                String.format(
                        Locale.ROOT,
                        "The effects of this face need more than %,d pixels times primitives.",
                        limits.effectWork()),
                "Use fewer, smaller or simpler ones.");
        return false;
    }

    void reportPicture(Markup at, String what, int width, int height) {
        if (!told.add(at)) return;
        findings.add(
                LintRule.BECAME_A_PICTURE,
                at,
                "%s became a picture of %d × %d pixels, 300 per inch.".formatted(what, width, height),
                "Nothing need be done; gradients and masks stay sharp at every size.");
    }
}
