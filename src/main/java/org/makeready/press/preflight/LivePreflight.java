package org.makeready.press.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Cmyk;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Separation;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.GlyphRun;
import org.makeready.press.composition.Item;
import org.makeready.press.geometry.Rect;
import org.makeready.press.sight.Behind;
import org.makeready.press.sight.Contrast;
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

    private final Profile profile;
    private final Separation separation;
    private final Face face;
    private final Behind behind = Behind.onPaper();
    private final List<Remark> remarks = new ArrayList<>();

    private LivePreflight(Profile profile, Separation separation, Face face) {
        this.profile = profile;
        this.separation = separation;
        this.face = face;
    }

    /// @param separation how colours become inks where it is printed
    public static List<Remark> inspect(Composition composition, Profile profile, Separation separation) {
        var remarks = new ArrayList<Remark>();
        for (var side : composition.sides()) {
            var live = new LivePreflight(profile, separation, side.face());
            live.items(side.items(), Behind.Frame.PAGE);
            remarks.addAll(live.remarks);
        }
        composition
                .inks()
                .forEach((role, ink) -> ink(role, separation.of(ink), profile).ifPresent(remarks::add));
        composition.pictures().forEach(picture -> picture(picture, profile).ifPresent(remarks::add));
        return List.copyOf(remarks);
    }

    private static Optional<Remark> ink(String role, Cmyk cmyk, Profile profile) {
        double total = HUNDRED * cmyk.total();
        return total <= profile.inkOfObject() + 0.5
                ? Optional.empty()
                : Optional.of(new Remark(
                        Rule.INK_OBJECT,
                        "inks",
                        role,
                        "",
                        new Rect(0, 0, 0, 0),
                        Words.percent(total),
                        Words.percent(profile.inkOfObject())));
    }

    private static Optional<Remark> picture(Composition.SetPicture picture, Profile profile) {
        boolean coarse = picture.ppi() < profile.pictureError();
        return picture.ppi() >= profile.pictureWarning()
                ? Optional.empty()
                : Optional.of(new Remark(
                        coarse ? Rule.PICTURE_COARSE : Rule.PICTURE_RATHER_COARSE,
                        "pictures",
                        picture.slot(),
                        "",
                        new Rect(0, 0, 0, 0),
                        Words.ppi(picture.ppi()),
                        Words.ppi(coarse ? profile.pictureError() : profile.pictureWarning())));
    }

    private void items(List<Item> items, Behind.Frame frame) {
        for (var item : items) {
            switch (item) {
                case Item.Group group -> items(group.items(), frame.inside(group));
                case Item.Pictogram pictogram -> items(List.of(pictogram.group()), frame);
                case Item.Masked masked -> items(masked.items(), frame.inside(masked));
                case Item.Shape shape -> shape(shape, frame);
                case Item.Picture picture -> behind.add(picture, frame);
                case Item.Glyphs glyphs -> words(glyphs, frame);
            }
        }
    }

    private void shape(Item.Shape shape, Behind.Frame frame) {
        behind.add(shape, frame);
        if (!(shape.style() instanceof Style.Stroke stroke)) return;
        double width = stroke.width() * frame.toPage().meanScale();
        if (width < profile.line() - TOLERANCE / 10) {
            remark(
                    Rule.LINE_THIN,
                    "",
                    Behind.onPage(shape.outline().bounds(), frame.toPage()),
                    Words.pt(width),
                    Words.pt(profile.line()));
        }
    }

    private void words(Item.Glyphs glyphs, Behind.Frame frame) {
        double smallest = Double.MAX_VALUE;
        var around = Optional.<Rect>empty();
        var look = new Look(glyphs.ink());
        for (var run : glyphs.runs()) {
            if (run.emoji().isPresent()) continue;
            int step = Math.max(1, run.glyphs().size() / LETTERS);
            for (int i = 0; i < run.glyphs().size(); i++) {
                var ink = ink(run, run.glyphs().get(i), frame);
                if (ink.isEmpty()) continue;
                around = Behind.around(around, ink.get());
                if (i % step == 0) look.at(ink.get());
            }
            smallest = Math.min(smallest, run.size() * frame.toPage().meanScale());
        }
        if (around.isPresent()) told(glyphs, Math.round(smallest * 10) / 10.0, around.get(), look);
    }

    private static Optional<Rect> ink(GlyphRun run, GlyphRun.PlacedGlyph glyph, Behind.Frame frame) {
        var outline = run.font().outline(glyph.id());
        return outline.empty()
                ? Optional.empty()
                : Optional.of(Behind.onPage(outline.bounds(), frame.toPage().times(run.place(glyph))));
    }

    private void told(Item.Glyphs glyphs, double size, Rect around, Look look) {
        boolean reversed = look.reversed();
        double least = reversed ? profile.textReversed() : profile.text();
        if (size < least)
            remark(
                    reversed ? Rule.TEXT_SMALL_REVERSED : Rule.TEXT_SMALL,
                    glyphs.slot(),
                    around,
                    Words.pt(size),
                    Words.pt(least));
        if (look.hardToRead()) {
            remark(
                    Rule.TEXT_CONTRAST,
                    glyphs.slot(),
                    around,
                    Words.contrast(look.worst()),
                    Words.contrast(profile.contrast()));
        }
        if (size < profile.blackTextBelow() && rich(separation.of(glyphs.ink()))) {
            remark(
                    Rule.RICH_BLACK_TEXT,
                    glyphs.slot(),
                    around,
                    "%s at %s"
                            .formatted(
                                    Words.percent(HUNDRED
                                            * separation.of(glyphs.ink()).total()),
                                    Words.pt(size)),
                    "black only below " + Words.pt(profile.blackTextBelow()));
        }
        if (!face.safeArea().contains(around, TOLERANCE)) {
            remark(
                    Rule.TEXT_UNSAFE,
                    glyphs.slot(),
                    around,
                    "outside the safe area",
                    "%s inside the trim".formatted(Words.pt(face.safeMargin().pt())));
        }
    }

    private static boolean rich(Cmyk cmyk) {
        return cmyk.black() >= DARK && cmyk.total() - cmyk.black() > RICH;
    }

    private void remark(Rule rule, String slot, Rect place, String measured, String allowed) {
        boolean known = remarks.stream()
                .anyMatch(remark -> remark.rule() == rule && remark.slot().equals(slot));
        if (!known)
            remarks.add(new Remark(rule, slot.isEmpty() ? "" : "texts", slot, face.name(), place, measured, allowed));
    }

    /// What is seen behind letters of one ink.
    private final class Look {
        private final double own;
        private int points;
        private int hard;
        private int darker;
        private double worst = Contrast.MOST;

        Look(Ink ink) {
            own = Contrast.luminance(ink);
        }

        /// The corners and the middle of a letter's box: mostly beside its strokes, always near them.
        void at(Rect letter) {
            var middle = letter.centre();
            point(middle.x(), middle.y());
            point(letter.x(), letter.y());
            point(letter.right(), letter.y());
            point(letter.x(), letter.bottom());
            point(letter.right(), letter.bottom());
        }

        private void point(double x, double y) {
            var there = behind.colour(x, y);
            double light = Contrast.luminance(there[0], there[1], there[2]);
            double contrast = Contrast.ratio(own, light);
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
