package org.makeready.press.lint;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.makeready.press.artwork.Style;
import org.makeready.press.finding.LintRule;
import org.makeready.press.finding.Position;
import org.makeready.press.geometry.Rect;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.Product;
import org.makeready.press.template.TrimShape;

/// What the static artwork may print badly: lines, lettering, pictures, things close to the cut or beyond the paper.
final class ArtCheck implements LintCheck {
    /// In points. Capitals are about 0.7 of the size of their letters; cutting is off by up to 1/16 in.
    private static final double HAIRLINE = 0.25,
            SMALLEST_CAPITALS = 0.7 * 5,
            CUT_TOLERANCE = 4.5,
            TOLERANCE = 0.01,
            POINTS_PER_INCH = 72;
    private static final double PARALLEL = 0.9, BESIDE = 0.25;

    @Override
    public void check(LintContext on) {
        for (var face : on.template().faces()) {
            var told = new HashSet<Position>();
            int near = 0;
            ArtLeaf first = null;
            off(on, face);
            for (var leaf : on.leaves(face)) {
                switch (leaf.art()) {
                    case Art.Shape shape -> shape(on, leaf, shape, told);
                    case Art.Picture picture -> picture(on, leaf, picture);
                    case Art.Place _, Art.Group _, Art.Masked _ -> {}
                }
                if (on.product().cut() == Product.CutMethod.NONE
                        || leaf.art() instanceof Art.Place
                        || !near(leaf, face)) continue;
                if (border(leaf, face)) {
                    on.report(
                            LintRule.BORDER_NEAR_CUT,
                            leaf.art(),
                            String.format(
                                    Locale.ROOT,
                                    "A border runs %.1f pt inside the cut of face \"%s\".",
                                    least(leaf.reach().orElseThrow(), face.trimBox()),
                                    face.name()),
                            LintRule.BORDER_NEAR_CUT.fix());
                } else if (near++ == 0) {
                    first = leaf;
                }
            }
            if (first != null) {
                on.report(
                        LintRule.NEAR_CUT,
                        first.art(),
                        String.format(
                                Locale.ROOT,
                                "%s less than %.1f pt inside the cut of face \"%s\"%s.",
                                near == 1 ? "This ends" : "%d things end".formatted(near),
                                CUT_TOLERANCE,
                                face.name(),
                                near == 1 ? "" : ", this among them"),
                        LintRule.NEAR_CUT.fix());
            }
        }
    }

    private static void shape(LintContext on, ArtLeaf leaf, Art.Shape shape, Set<Position> told) {
        if (off(leaf)) return;
        if (shape.style() instanceof Style.Stroke stroke) {
            double width = stroke.width() * leaf.toFace().meanScale();
            if (width < HAIRLINE - TOLERANCE / 10 && told.add(on.origins().of(shape))) {
                on.report(
                        LintRule.HAIRLINE,
                        shape,
                        String.format(Locale.ROOT, "This line is %.2g pt wide.", width),
                        "Make it at least 0.25 pt (0.09 mm).");
            }
        }
        double height = leaf.reach().orElseThrow().height();
        on.origins()
                .words(shape)
                .filter(words -> words.codePoints().anyMatch(Character::isLetterOrDigit)
                        && height < SMALLEST_CAPITALS
                        && told.add(on.origins().of(shape)))
                .ifPresent(words -> on.report(
                        LintRule.TINY_LETTERING,
                        shape,
                        String.format(
                                Locale.ROOT,
                                "“%s” is %.2g pt high: lettering of about %.2g pt.",
                                words.length() > 40 ? words.substring(0, 40) + "…" : words,
                                height,
                                height / 0.7),
                        LintRule.TINY_LETTERING.fix()));
    }

    private static boolean off(ArtLeaf leaf) {
        var face = leaf.face().bleedBox();
        return leaf.reach()
                .filter(reach -> reach.x() <= face.right()
                        && reach.right() >= face.x()
                        && reach.y() <= face.bottom()
                        && reach.bottom() >= face.y())
                .isEmpty();
    }

    private static void off(LintContext on, Face face) {
        var beyond = on.leaves(face).stream()
                .filter(leaf -> leaf.art() instanceof Art.Shape shape
                        && !shape.outline().empty()
                        && off(leaf))
                .toList();
        if (beyond.isEmpty()) return;
        on.report(
                LintRule.ART_OFF_FACE,
                beyond.getFirst().art(),
                "%s beyond the bleed of face \"%s\"%s."
                        .formatted(
                                beyond.size() == 1 ? "This lies" : beyond.size() + " things lie",
                                face.name(),
                                beyond.size() == 1 ? "" : ", this among them"),
                LintRule.ART_OFF_FACE.fix());
    }

    private static void picture(LintContext on, ArtLeaf leaf, Art.Picture picture) {
        var placement = leaf.toFace().times(picture.placement());
        double across = Math.hypot(placement.a(), placement.b()) / POINTS_PER_INCH,
                down = Math.hypot(placement.c(), placement.d()) / POINTS_PER_INCH;
        double ppi =
                Math.min(picture.raster().width() / across, picture.raster().height() / down);
        if (!(ppi < CompositionCheck.RATHER_COARSE)) return;
        var rule = ppi < CompositionCheck.COARSE ? LintRule.PICTURE_COARSE : LintRule.PICTURE_RATHER_COARSE;
        on.report(
                rule,
                picture,
                String.format(
                        Locale.ROOT,
                        "This picture of %d × %d pixels has %.0f pixels per inch in print.",
                        picture.raster().width(),
                        picture.raster().height(),
                        Math.floor(ppi)),
                String.format(
                        Locale.ROOT,
                        "Use one of at least %.0f × %.0f pixels.",
                        Math.ceil(across * CompositionCheck.RATHER_COARSE),
                        Math.ceil(down * CompositionCheck.RATHER_COARSE)));
    }

    /// Whether it ends inside the cut, but hardly, and long enough beside it for the eye to compare: scattered things
    /// may. Only sides of rectangles are looked at, and of ovals what goes round.
    private static boolean near(ArtLeaf leaf, Face face) {
        var trim = face.trimBox();
        if (leaf.reach().filter(reach -> trim.contains(reach, -TOLERANCE)).isEmpty()) return false;
        var reach = leaf.reach().get();
        double across = Math.min(reach.x() - trim.x(), trim.right() - reach.right()),
                down = Math.min(reach.y() - trim.y(), trim.bottom() - reach.bottom());
        boolean beside = across < CUT_TOLERANCE && reach.height() > BESIDE * trim.height()
                || down < CUT_TOLERANCE && reach.width() > BESIDE * trim.width();
        return beside && (face.shape() instanceof TrimShape.Rectangle || border(leaf, face));
    }

    private static boolean border(ArtLeaf leaf, Face face) {
        var reach = leaf.reach().orElseThrow();
        return leaf.art() instanceof Art.Shape(var _, Style.Stroke _, var _)
                && reach.width() > PARALLEL * face.trimBox().width()
                && reach.height() > PARALLEL * face.trimBox().height();
    }

    private static double least(Rect reach, Rect trim) {
        return Math.min(
                Math.min(reach.x() - trim.x(), trim.right() - reach.right()),
                Math.min(reach.y() - trim.y(), trim.bottom() - reach.bottom()));
    }
}
