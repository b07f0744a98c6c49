package org.makeready.press.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.makeready.press.finding.LintRule;
import org.makeready.press.geometry.Rect;
import org.makeready.press.template.Art;
import org.makeready.press.template.Slot;

/// What those hear or read who do not see the picture: titles, labels, and the order of slots.
final class LabelCheck implements LintCheck {
    private static final Pattern NOTHING = Pattern.compile(
            "(untitled|drawing|artwork|template|design|document|page|test|new|copy|final|layer|image|graphic|svg|no name)?[ _.-]*[0-9]*(\\.svg)?");
    private static final Pattern NO_LABEL = Pattern.compile("(text|slot|field|label|line|input|picture|image|photo "
            + "frame|option|group|rect|path|layer|words)?[ _.-]*[0-9]*");
    /// How much two things may share and still be below each other, in points.
    private static final double OVERLAP = 2;

    @Override
    public void check(LintContext on) {
        var title = on.template().title().strip();
        var description = on.template().description().strip();
        if (NOTHING.matcher(title.toLowerCase(Locale.ROOT)).matches()) {
            on.report(
                    LintRule.TITLE_UNCLEAR,
                    "/title",
                    "The title “%s” does not describe the template.".formatted(title),
                    LintRule.TITLE_UNCLEAR.fix());
        }
        if (description.isEmpty()) {
            on.report(
                    LintRule.NO_DESCRIPTION,
                    "/description",
                    "The template has no description.",
                    LintRule.NO_DESCRIPTION.fix());
        } else if (description.replaceAll("\\W+$", "").equalsIgnoreCase(title.replaceAll("\\W+$", ""))) {
            on.report(
                    LintRule.DESCRIPTION_UNCLEAR,
                    "/description",
                    "The description only repeats the title.",
                    LintRule.DESCRIPTION_UNCLEAR.fix());
        }
        labels(on);
        on.template().faces().forEach(face -> order(on, on.leaves(face)));
    }

    private static void labels(LintContext on) {
        var seen = new HashMap<String, String>();
        for (var slot : on.template().slots()) {
            var label = slot.label().strip();
            var pointer = on.origins().slot(slot.name()) + "/label";
            if (NO_LABEL.matcher(label.toLowerCase(Locale.ROOT)).matches()) {
                on.report(
                        LintRule.LABEL_UNCLEAR,
                        pointer,
                        "The label “%s” does not say what belongs there.".formatted(label),
                        LintRule.LABEL_UNCLEAR.fix());
            }
            var before = seen.putIfAbsent(label.toLowerCase(Locale.ROOT), slot.name());
            if (before != null) {
                on.report(
                        LintRule.LABEL_TWICE,
                        pointer,
                        "\"%s\" and \"%s\" have the same label “%s”.".formatted(before, slot.name(), label),
                        LintRule.LABEL_TWICE.fix());
            }
        }
    }

    /// Tells of a slot that stands wholly above one that is listed before it.
    private static void order(LintContext on, List<ArtLeaf> leaves) {
        var places = new HashMap<String, Rect>();
        leaves.forEach(leaf -> {
            if (leaf.art() instanceof Art.Place place) leaf.reach().ifPresent(reach -> places.put(place.slot(), reach));
        });
        var before = new ArrayList<Slot>();
        for (var slot : on.template().slots()) {
            var box = places.get(slot.name());
            if (box == null || !(slot instanceof Slot.Text)) continue;
            var later = before.stream()
                    .filter(other -> places.containsKey(other.name()) && after(places.get(other.name()), box))
                    .findFirst();
            later.ifPresent(other -> on.report(
                    LintRule.READING_ORDER,
                    on.origins().slot(slot.name()),
                    "\"%s\" is above \"%s\" in the artwork, but is listed after it."
                            .formatted(slot.name(), other.name()),
                    "List \"%s\" before \"%s\".".formatted(slot.name(), other.name())));
            before.add(slot);
        }
    }

    private static boolean after(Rect listedBefore, Rect box) {
        boolean below = listedBefore.y() >= box.bottom() - OVERLAP;
        boolean sameColumn = listedBefore.x() < box.right() && box.x() < listedBefore.right();
        return below && sameColumn;
    }
}
