package org.makeready.press.lint;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.makeready.press.finding.Edit;
import org.makeready.press.finding.LintRule;
import org.makeready.press.font.Fallbacks;
import org.makeready.press.font.Font;
import org.makeready.press.template.Slot;

/// Whether the fonts on offer can set the template's own words.
final class FontCheck implements LintCheck {
    @Override
    public void check(LintContext on) {
        on.texts().forEach(slot -> {
            twice(on, slot);
            condensed(on, slot);
            glyphs(on, slot);
        });
    }

    private static void twice(LintContext on, Slot.Text slot) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < slot.fonts().size(); i++) {
            var pointer = on.origins().slot(slot.name()) + "/fonts/" + i;
            if (!seen.add(slot.fonts().get(i))) {
                on.report(
                        LintRule.FONT_TWICE,
                        pointer,
                        "\"%s\" offers %s twice."
                                .formatted(slot.name(), slot.fonts().get(i)),
                        "Remove one.",
                        new Edit.RemoveJson(LintContext.JSON, pointer));
            }
        }
    }

    private static void condensed(LintContext on, Slot.Text slot) {
        if (slot.fitting().condensed().size() == 1
                && slot.fitting().condensed().getFirst().equals(slot.fonts().getFirst())) {
            on.report(
                    LintRule.UNUSED_CONDENSED,
                    on.origins().slot(slot.name()) + "/fit/condensed",
                    "\"%s\" starts with %s and condenses into the same."
                            .formatted(slot.name(), slot.fonts().getFirst()),
                    LintRule.UNUSED_CONDENSED.fix());
        }
    }

    /// The default words in every font, and each sample's words in the font the sample has.
    private static void glyphs(LintContext on, Slot.Text slot) {
        var pointer = on.origins().slot(slot.name());
        var lacking = slot.fonts().stream()
                .filter(id -> !lacks(font(on, id), slot.initial()).isEmpty())
                .toList();
        if (!lacking.isEmpty()) {
            var letters = lacking.stream()
                    .flatMap(id -> lacks(font(on, id), slot.initial()).stream())
                    .distinct()
                    .collect(Collectors.joining(" "));
            on.report(
                    LintRule.MISSING_GLYPHS,
                    pointer + "/default",
                    "%s lack%s %s, which stand%s in the default of \"%s\"."
                            .formatted(
                                    String.join(", ", lacking),
                                    lacking.size() == 1 ? "s" : "",
                                    letters,
                                    letters.length() <= 2 ? "s" : "",
                                    slot.name()),
                    LintRule.MISSING_GLYPHS.fix());
        }
        var samples = on.template().samples();
        for (int i = 0; i < samples.size(); i++) {
            var words = samples.get(i).choices().texts().get(slot.name());
            var id = samples.get(i)
                    .choices()
                    .fonts()
                    .getOrDefault(slot.name(), slot.fonts().getFirst());
            if (words == null || on.fonts().font(id).isEmpty()) continue;
            var letters = lacks(font(on, id), words);
            if (!letters.isEmpty()) {
                on.report(
                        LintRule.MISSING_GLYPHS,
                        "/samples/%d/choices/texts/%s".formatted(i, slot.name()),
                        "%s lacks %s, which this sample needs.".formatted(id, String.join(" ", letters)),
                        LintRule.MISSING_GLYPHS.fix());
            }
        }
    }

    private static Font font(LintContext on, String id) {
        return on.fonts().font(id).orElseThrow();
    }

    private static List<String> lacks(Font font, String words) {
        var letters = new LinkedHashSet<String>();
        words.codePoints()
                .filter(c -> !Character.isWhitespace(c)
                        && !Fallbacks.isInvisible(c)
                        && !Fallbacks.isEmoji(Character.toString(c))
                        && font.glyph(c) == 0)
                .forEach(c -> letters.add(Character.toString(c)));
        return List.copyOf(letters);
    }
}
