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
                    "\"%s\" has the step tighten, but neither tracking nor lineHeight has a min below its normal value."
                            .formatted(slot.name()),
                    "Add one, for example \"tracking\": { \"min\": -0.02 }.");
        }
    }

    private void checkCondensing(Slot.Text slot) {
        var condensed = slot.fitting().condensed();
        if (slot.fitting().allows(Slot.FitStep.CONDENSE) == condensed.isEmpty()) {
            findings.add(
                    LintRule.NOTHING_TO_CONDENSE,
                    at(slot, "/fit"),
                    "\"%s\" has the step condense or condensed fonts, but not both.".formatted(slot.name()),
                    "Add the other one, or remove both.");
        }
        for (int i = 0; i < condensed.size(); i++) {
            var font = condensed.get(i);
            var place = at(slot, "/fit/condensed/" + i);
            if (fonts.font(font).isEmpty())
                findings.add(
                        LintRule.UNKNOWN_FONT,
                        place,
                        "Font \"%s\" of slot \"%s\" does not exist.".formatted(font, slot.name()),
                        "GET /api/fonts lists all fonts.");
            else if (!slot.fonts().contains(font))
                findings.add(
                        LintRule.FONT_NOT_OFFERED,
                        place,
                        "\"%s\" has the condensed font \"%s\", which is not among its fonts."
                                .formatted(slot.name(), font),
                        "Add it to the fonts of the slot.");
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
                    "\"%s\" is the only slot in the group \"%s\".".formatted(slot.name(), group),
                    "Use the group of another slot, or remove the group.",
                    new Edit.RemoveJson("template.json", origins.slot(slot.name()) + "/group"));
        if (others.stream()
                .anyMatch(other -> !other.smallest().equals(slot.smallest())
                        || !other.largest().equals(slot.largest()))) {
            findings.add(
                    LintRule.GROUP_SIZES,
                    at(slot, "/size"),
                    "\"%s\" does not have the same sizes as the other slots of the group \"%s\"."
                            .formatted(slot.name(), group),
                    "Give all of them the same min and max.");
        }
    }
}
