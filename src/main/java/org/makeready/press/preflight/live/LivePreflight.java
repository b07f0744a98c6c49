package org.makeready.press.preflight.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Cmyk;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Separation;
import org.makeready.press.composition.Composition;
import org.makeready.press.contrast.Background;
import org.makeready.press.contrast.ContrastRatio;
import org.makeready.press.geometry.Rect;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.item.Item;
import org.makeready.press.preflight.PreflightMeasures;
import org.makeready.press.preflight.PreflightProfile;
import org.makeready.press.preflight.PreflightRule;
import org.makeready.press.template.Face;

/// Looks a composition over while somebody is still writing: what print preflight would find, without making the file.
public final class LivePreflight {
    /// Letters looked at behind, of each run.
    private static final int LETTERS = 12;
    private static final double TOLERANCE = 0.05,
            HARD_TO_READ = 0.3,
            REVERSED = 0.1,
            RICH = 0.02,
            DARK = 0.8,
            HUNDRED = 100;

    private final PreflightProfile profile;
    private final Separation separation;
    private final Face face;
    private final Background background = Background.onPaper();
    private final List<LiveFinding> remarks = new ArrayList<>();

    private LivePreflight(PreflightProfile profile, Separation separation, Face face) {
        this.profile = profile;
        this.separation = separation;
        this.face = face;
    }

    /// @param separation how colours become inks where it is printed
    public static List<LiveFinding> inspect(Composition composition, PreflightProfile profile, Separation separation) {
        var remarks = new ArrayList<LiveFinding>();
        for (var side : composition.faces()) {
            var live = new LivePreflight(profile, separation, side.face());
            live.inspectItems(side.items(), Background.Frame.PAGE);
            remarks.addAll(live.remarks);
        }
        composition
                .inks()
                .forEach((role, ink) -> ink(role, separation.of(ink), profile).ifPresent(remarks::add));
        composition.pictures().forEach(picture -> picture(picture, profile).ifPresent(remarks::add));
        return List.copyOf(remarks);
    }

    private static Optional<LiveFinding> ink(String role, Cmyk cmyk, PreflightProfile profile) {
        double total = HUNDRED * cmyk.total();
        return total <= profile.inkOfObject() + 0.5
                ? Optional.empty()
                : Optional.of(new LiveFinding(
                        PreflightRule.INK_OBJECT,
                        "inks",
                        role,
                        "",
                        new Rect(0, 0, 0, 0),
                        PreflightMeasures.percent(total),
                        PreflightMeasures.percent(profile.inkOfObject())));
    }

    private static Optional<LiveFinding> picture(Composition.SetPicture picture, PreflightProfile profile) {
        boolean coarse = picture.ppi() < profile.pictureError();
        return picture.ppi() >= profile.pictureWarning()
                ? Optional.empty()
                : Optional.of(new LiveFinding(
                        coarse ? PreflightRule.PICTURE_COARSE : PreflightRule.PICTURE_RATHER_COARSE,
                        "pictures",
                        picture.slot(),
                        "",
                        new Rect(0, 0, 0, 0),
                        PreflightMeasures.ppi(picture.ppi()),
                        PreflightMeasures.ppi(coarse ? profile.pictureError() : profile.pictureWarning())));
    }

    private void inspectItems(List<Item> items, Background.Frame frame) {
        for (var item : items) {
            switch (item) {
                case Item.Group group -> inspectItems(group.items(), frame.inside(group));
                case Item.Pictogram pictogram -> inspectItems(List.of(pictogram.group()), frame);
                case Item.Masked masked -> inspectItems(masked.items(), frame.inside(masked));
                case Item.Shape shape -> inspectShape(shape, frame);
                case Item.Picture picture -> background.add(picture, frame);
                case Item.Glyphs glyphs -> inspectWords(glyphs, frame);
            }
        }
    }

    private void inspectShape(Item.Shape shape, Background.Frame frame) {
        background.add(shape, frame);
        if (!(shape.style() instanceof Style.Stroke stroke)) return;
        double width = stroke.width() * frame.toPage().meanScale();
        if (width < profile.line() - TOLERANCE / 10) {
            addFinding(
                    PreflightRule.LINE_THIN,
                    "",
                    Background.onPage(shape.outline().bounds(), frame.toPage()),
                    PreflightMeasures.pt(width),
                    PreflightMeasures.pt(profile.line()));
        }
    }

    private void inspectWords(Item.Glyphs glyphs, Background.Frame frame) {
        double smallest = Double.MAX_VALUE;
        var around = Optional.<Rect>empty();
        var letters = new LetterContrast(glyphs.ink());
        for (var run : glyphs.runs()) {
            if (run.emoji().isPresent()) continue;
            int step = Math.max(1, run.glyphs().size() / LETTERS);
            for (int i = 0; i < run.glyphs().size(); i++) {
                var ink = ink(run, run.glyphs().get(i), frame);
                if (ink.isEmpty()) continue;
                around = Background.around(around, ink.get());
                if (i % step == 0) letters.addLetter(ink.get());
            }
            smallest = Math.min(smallest, run.size() * frame.toPage().meanScale());
        }
        if (around.isPresent()) checkWords(glyphs, Math.round(smallest * 10) / 10.0, around.get(), letters);
    }

    private static Optional<Rect> ink(GlyphRun run, GlyphRun.PlacedGlyph glyph, Background.Frame frame) {
        var outline = run.font().outline(glyph.id());
        return outline.empty()
                ? Optional.empty()
                : Optional.of(Background.onPage(outline.bounds(), frame.toPage().times(run.place(glyph))));
    }

    private void checkWords(Item.Glyphs glyphs, double size, Rect around, LetterContrast letters) {
        boolean reversed = letters.reversed();
        double least = reversed ? profile.textReversed() : profile.text();
        if (size < least)
            addFinding(
                    reversed ? PreflightRule.TEXT_SMALL_REVERSED : PreflightRule.TEXT_SMALL,
                    glyphs.slot(),
                    around,
                    PreflightMeasures.pt(size),
                    PreflightMeasures.pt(least));
        if (letters.hardToRead()) {
            addFinding(
                    PreflightRule.TEXT_CONTRAST,
                    glyphs.slot(),
                    around,
                    PreflightMeasures.contrast(letters.worst()),
                    PreflightMeasures.contrast(profile.contrast()));
        }
        if (size < profile.blackTextBelow() && rich(separation.of(glyphs.ink()))) {
            addFinding(
                    PreflightRule.RICH_BLACK_TEXT,
                    glyphs.slot(),
                    around,
                    "%s at %s"
                            .formatted(
                                    PreflightMeasures.percent(HUNDRED
                                            * separation.of(glyphs.ink()).total()),
                                    PreflightMeasures.pt(size)),
                    "black only below " + PreflightMeasures.pt(profile.blackTextBelow()));
        }
        if (!face.safeArea().contains(around, TOLERANCE)) {
            addFinding(
                    PreflightRule.TEXT_UNSAFE,
                    glyphs.slot(),
                    around,
                    "outside the safe area",
                    "%s inside the trim"
                            .formatted(PreflightMeasures.pt(face.safeMargin().pt())));
        }
    }

    private static boolean rich(Cmyk cmyk) {
        return cmyk.black() >= DARK && cmyk.total() - cmyk.black() > RICH;
    }

    private void addFinding(PreflightRule rule, String slot, Rect place, String measured, String allowed) {
        boolean known = remarks.stream()
                .anyMatch(remark -> remark.rule() == rule && remark.slot().equals(slot));
        if (!known)
            remarks.add(
                    new LiveFinding(rule, slot.isEmpty() ? "" : "texts", slot, face.name(), place, measured, allowed));
    }

    /// What is seen behind letters of one ink.
    private final class LetterContrast {
        private final double own;
        private int points;
        private int hard;
        private int darker;
        private double worst = ContrastRatio.MOST;

        LetterContrast(Ink ink) {
            own = ContrastRatio.luminance(ink);
        }

        /// The corners and the middle of a letter's box: mostly beside its strokes, always near them.
        void addLetter(Rect letter) {
            var middle = letter.centre();
            addPoint(middle.x(), middle.y());
            addPoint(letter.x(), letter.y());
            addPoint(letter.right(), letter.y());
            addPoint(letter.x(), letter.bottom());
            addPoint(letter.right(), letter.bottom());
        }

        private void addPoint(double x, double y) {
            var there = background.colour(x, y);
            double light = ContrastRatio.luminance(there[0], there[1], there[2]);
            double contrast = ContrastRatio.ratio(own, light);
            points++;
            worst = Math.min(worst, contrast);
            if (contrast < profile.contrast()) hard++;
            if (own - light > REVERSED) darker++;
        }

        boolean hardToRead() {
            return points > 0 && hard > HARD_TO_READ * points;
        }

        boolean reversed() {
            return darker * 2 > points;
        }

        double worst() {
            return worst;
        }
    }
}
