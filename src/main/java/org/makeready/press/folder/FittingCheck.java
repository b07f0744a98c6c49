package org.makeready.press.folder;

import org.makeready.press.finding.Edit;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;
import org.makeready.press.finding.Position;
import org.makeready.press.font.FontSupply;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// Checks that what a slot says about fitting can be done.
final class FittingCheck {
    private final Template template;
    private final FontSupply fonts;
    private final Origins origins;
    private final Findings findings;

    FittingCheck(Template template, FontSupply fonts, Origins origins, Findings findings) {
        this.template = template;
        this.fonts = fonts;
        this.origins = origins;
        this.findings = findings;
    }

    private Position at(Slot slot, String member) {
        return origins.json(origins.slot(slot.name()) + member);
    }

    void check(Slot.Text slot) {
        checkTightening(slot);
        checkCondensing(slot);
        slot.fitting().group().ifPresent(group -> checkGroup(slot, group));
    }

    private void checkTightening(Slot.Text slot) {
        var fitting = slot.fitting();
        boolean room =
                fitting.leastLetterSpacing() < slot.letterSpacing() || fitting.leastLineHeight() < slot.lineHeight();
        if (fitting.allows(Slot.FitStep.TIGHTEN) && !room) {
            findings.add(
                    LintRule.NOTHING_TO_TIGHTEN,
                    at(slot, "/fit"),
                    "\"%s\" may tighten, but neither tracking nor lineHeight has a min below its usual value."
                            .formatted(slot.name()),
                    "Give one, for example \"tracking\": { \"min\": -0.02 }.");
        }
    }

    private void checkCondensing(Slot.Text slot) {
        var condensed = slot.fitting().condensed();
        if (slot.fitting().allows(Slot.FitStep.CONDENSE) == condensed.isEmpty()) {
            findings.add(
                    LintRule.NOTHING_TO_CONDENSE,
                    at(slot, "/fit"),
                    "\"%s\" names the step condense or condensed fonts, but not both.".formatted(slot.name()),
                    "Add the other, or leave out both.");
        }
        for (int i = 0; i < condensed.size(); i++) {
            var font = condensed.get(i);
            var place = at(slot, "/fit/condensed/" + i);
            if (fonts.font(font).isEmpty())
                findings.add(
                        LintRule.UNKNOWN_FONT,
                        place,
                        "There is no font \"%s\" (slot \"%s\").".formatted(font, slot.name()),
                        "GET /api/fonts lists them.");
            else if (!slot.fonts().contains(font))
                findings.add(
                        LintRule.FONT_NOT_OFFERED,
                        place,
                        "\"%s\" condenses into \"%s\", which it does not offer.".formatted(slot.name(), font),
                        "Add it to the slot's fonts.");
        }
    }

    /// Slots of one size must be able to have one size.
    private void checkGroup(Slot.Text slot, String group) {
        var others = template.slots().stream()
                .filter(other -> other instanceof Slot.Text text
                        && text != slot
                        && text.fitting().group().equals(slot.fitting().group()))
                .map(Slot.Text.class::cast)
                .toList();
        if (others.isEmpty())
            findings.add(
                    LintRule.LONELY_GROUP,
                    at(slot, "/group"),
                    "\"%s\" is alone in the group \"%s\".".formatted(slot.name(), group),
                    "Name another slot's group, or none.",
                    new Edit.RemoveJson("template.json", origins.slot(slot.name()) + "/group"));
        if (others.stream()
                .anyMatch(other -> !other.smallest().equals(slot.smallest())
                        || !other.largest().equals(slot.largest()))) {
            findings.add(
                    LintRule.GROUP_SIZES,
                    at(slot, "/size"),
                    "\"%s\" has other sizes than the rest of the group \"%s\".".formatted(slot.name(), group),
                    "Give them all the same min and max.");
        }
    }
}
