package org.makeready.press.folder;

import java.util.List;
import org.makeready.press.finding.Edit;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;
import org.makeready.press.finding.Position;
import org.makeready.press.font.FontSupply;
import org.makeready.press.geometry.JavaPath;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Point;
import org.makeready.press.geometry.ReadableNumbers;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Track;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;
import org.makeready.press.template.TrimShape;

/// Checks what a text slot asks of its path, its decoration and its fonts.
final class LetteringCheck {
    private static final int SAMPLES = 240;
    private static final double TOLERANCE = 0.5;
    /// How far capitals and tails of common fonts reach, in ems.
    private static final double CAPITALS = 0.72, TAILS = 0.22;
    /// The least radius of a bend, in sizes of the smallest lettering.
    private static final double LEAST_RADIUS = 2;
    private final Template template;
    private final FontSupply fonts;
    private final Origins origins;
    private final Findings findings;

    LetteringCheck(Template template, FontSupply fonts, Origins origins, Findings findings) {
        this.template = template;
        this.fonts = fonts;
        this.origins = origins;
        this.findings = findings;
    }

    private Position at(Slot slot, String member) {
        return origins.json(origins.slot(slot.name()) + member);
    }

    void check(Slot.Text slot) {
        for (var ink : slot.decoration().inks()) {
            if (template.role(ink).isEmpty()) {
                findings.add(
                        LintRule.UNKNOWN_ROLE,
                        at(slot, ""),
                        "\"%s\" has an outline, shadow or accent in \"%s\", which the palette lacks."
                                .formatted(slot.name(), ink),
                        "Add the role.");
            }
        }
        slot.fontFeatures().tags().forEach(feature -> check(slot, feature));
        if (slot.path().isEmpty()) return;
        checkFitting(slot);
        if (slot.maxLines() != 1) {
            findings.add(
                    LintRule.ONE_LINE,
                    at(slot, "/maxLines"),
                    "\"%s\" is on a path but may have %d lines.".formatted(slot.name(), slot.maxLines()),
                    "Write \"maxLines\": 1, or remove \"path\".",
                    new Edit.SetJson("template.json", origins.slot(slot.name()) + "/maxLines", "1"));
        }
        if (slot.path().get().tightest() > slot.path().get().widest()) {
            findings.add(
                    LintRule.SPACING_RANGE,
                    at(slot, "/path/letterSpacing"),
                    "The smallest letter spacing of \"%s\" is larger than the largest.".formatted(slot.name()),
                    "Swap them.",
                    origins.swapEdits(
                            origins.slot(slot.name()) + "/path/letterSpacing/min",
                            origins.slot(slot.name()) + "/path/letterSpacing/max"));
        }
    }

    /// What words on a path can do themselves needs no steps, and more lines or another font are no way out for them.
    private void checkFitting(Slot.Text slot) {
        boolean more =
                slot.fitting().allows(Slot.FitStep.TIGHTEN) || slot.fitting().allows(Slot.FitStep.CONDENSE);
        if (more)
            findings.add(
                    LintRule.FIT_ON_PATH,
                    at(slot, "/fit"),
                    "\"%s\" is on a path, where only the step shrink is used.".formatted(slot.name()),
                    "Write \"letterSpacing\" into \"path\" instead.",
                    new Edit.RemoveJson("template.json", origins.slot(slot.name()) + "/fit"));
    }

    private void check(Slot.Text slot, String feature) {
        List<String> without = slot.fonts().stream()
                .filter(id -> fonts.font(id)
                        .filter(font -> !font.features().contains(feature))
                        .isPresent())
                .toList();
        if (without.isEmpty()) return;
        findings.add(
                LintRule.MISSING_FEATURE,
                at(slot, "/features"),
                "\"%s\" has the feature %s, which these fonts lack: %s. Text in them is set without it."
                        .formatted(slot.name(), feature, String.join(", ", without)),
                "Offer other fonts, or remove the feature.");
    }

    /// The place of a slot that follows a path.
    void check(Slot.Text slot, Slot.TextPath curve, Art.Place place, Face face) {
        var track = Track.along(place.frame().transform(place.transform()));
        if (!(track.length() > slot.smallest().pt())) {
            findings.add(
                    LintRule.SHORT_PATH,
                    origins.of(place),
                    "The path slot-%s is too short for text.".formatted(slot.name()),
                    "Draw a longer path.");
            return;
        }
        var way = curve.side() == Slot.PathSide.RIGHT ? track.reversed() : track;
        if (tightestBend(way) < LEAST_RADIUS * slot.smallest().pt()) {
            findings.add(
                    LintRule.TIGHT_BEND,
                    origins.of(place),
                    ("The path slot-%s bends more tightly than a radius of %s, twice the smallest size. "
                                    + "Letters may overlap, or the text may be refused.")
                            .formatted(
                                    slot.name(),
                                    ReadableNumbers.pt(
                                            LEAST_RADIUS * slot.smallest().pt())),
                    "Draw a smoother path, or allow smaller letters.");
        }
        if (!inside(way, slot, curve, face)) {
            findings.add(
                    LintRule.OUTSIDE_SAFE_AREA,
                    origins.of(place),
                    "Text of %s on the path slot-%s extends beyond the safe area of face \"%s\"."
                            .formatted(ReadableNumbers.pt(slot.largest().pt()), slot.name(), face.name()),
                    "Move the path away from the trim edge, or lower the largest size.");
        }
    }

    private static double tightestBend(Track track) {
        double step = track.length() / SAMPLES;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < SAMPLES; i++) {
            double turn = Math.abs(Math.IEEEremainder(
                    track.at((i + 1) * step - step / 1000).angle()
                            - track.at(i * step).angle(),
                    2 * Math.PI));
            double corner = Math.abs(Math.IEEEremainder(
                    track.at((i + 1) * step + step / 1000).angle()
                            - track.at(i * step).angle(),
                    2 * Math.PI));
            least = Math.min(least, step / Math.max(1e-9, Math.max(turn, i + 1 < SAMPLES ? corner : 0)));
        }
        return least;
    }

    private static boolean inside(Track track, Slot.Text slot, Slot.TextPath curve, Face face) {
        double up = switch (curve.stand()) {
            case BASELINE -> CAPITALS;
            case MIDDLE -> CAPITALS / 2;
            case TOP -> 0;
        };
        double size = slot.largest().pt();
        double most = curve.reach().map(Length::pt).orElse(Double.MAX_VALUE);
        double above = Math.min(most, up * size);
        double below = Math.min(most, (CAPITALS - up + TAILS) * size);
        for (int i = 0; i <= SAMPLES; i++) {
            var spot = track.at(i * track.length() / SAMPLES);
            if (!inside(spot.beside(0, -above), face) || !inside(spot.beside(0, below), face)) return false;
        }
        return true;
    }

    private static boolean inside(Point point, Face face) {
        Rect area = face.safeArea();
        return switch (face.shape()) {
            case TrimShape.Rectangle _ -> area.contains(new Rect(point.x(), point.y(), 0, 0), TOLERANCE);
            case TrimShape.Oval _ -> {
                double x = (point.x() - area.centre().x()) / (area.width() / 2 + TOLERANCE);
                double y = (point.y() - area.centre().y()) / (area.height() / 2 + TOLERANCE);
                yield x * x + y * y <= 1;
            }
            case TrimShape.Own _ -> JavaPath.of(face.safeEdge(), false).contains(point.x(), point.y());
        };
    }
}
