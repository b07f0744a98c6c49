package org.makeready.press.typesetting;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.makeready.press.design.FitAttempt;
import org.makeready.press.font.Fallbacks;
import org.makeready.press.geometry.Track;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Slot.FitStep;
import org.makeready.press.text.DecorationReach;
import org.makeready.press.text.Paragraph;
import org.makeready.press.text.Typeface;

/// Sets a text on its track as large as it can be. Where even the smallest size is too long, letters move closer as far
/// as the slot allows; where the largest leaves room, or letters would meet on the inside of a bend, they move apart.
public final class CurvedTextFitter {
    /// Sizes are rounded down to this part of a point, as in a box.
    private static final int PER_POINT = 20;
    private static final double STEP = 1.0 / PER_POINT;
    private static final double SPACING_STEP = 0.001;
    /// How far letters may always move apart where a bend would bring them together, in ems; not in a hand that joins
    /// them.
    private static final double OPENING = 0.15;
    private static final int OPENINGS = 5;
    private static final int TRIES = 24;
    private final Fallbacks fallbacks;
    private final ShapedRuns runs;

    CurvedTextFitter(Fallbacks fallbacks, ShapedRuns runs) {
        this.fallbacks = fallbacks;
        this.runs = runs;
    }

    /// @param box one with a path
    Fit fit(String words, Typeface typeface, TextBox box) {
        var text = new Text(words, typeface.turning(), box);
        if (!text.paragraph.missing().isEmpty()) return new Fit.GlyphsMissing(text.paragraph.missing());
        return text.best().<Fit>map(fitted -> fitted).orElseGet(() -> new Fit.Overset(1));
    }

    /// What comes closest to fitting, of words that do not.
    FitAttempt closest(String words, Typeface typeface, TextBox box) {
        return new Text(words, typeface.turning(), box).closest();
    }

    /// The glyphs of a fitted text on its path.
    public static List<GlyphRun> place(Fit.Fitted fitted, TextBox box) {
        return curved(fitted.lines().getFirst(), fitted.typeface(), track(box), box.rules())
                .runs(fitted.size());
    }

    private static Track track(TextBox box) {
        var track = Track.along(box.path().orElseThrow());
        return box.rules().path().orElseThrow().side() == Slot.PathSide.RIGHT ? track.reversed() : track;
    }

    private static CurvedLine curved(TextLine line, Typeface typeface, Track track, Slot.Text rules) {
        return new CurvedLine(
                line, track, rules.path().orElseThrow(), typeface.font().capHeight(), margin(rules));
    }

    /// What decoration of a fixed width may reach beyond the last letter.
    private static double margin(Slot.Text rules) {
        return DecorationReach.inPoints(rules.decoration()).turned().left();
    }

    /// One text on its way onto one track.
    private final class Text {
        private final Paragraph paragraph;
        private final Typeface typeface;
        private final Track track;
        private final TextBox box;
        private final Slot.TextPath curve;

        Text(String words, Typeface typeface, TextBox box) {
            this.paragraph = new Paragraph(words, typeface, fallbacks);
            this.typeface = typeface;
            this.track = track(box);
            this.box = box;
            this.curve = box.rules().path().orElseThrow();
        }

        Optional<Fit.Fitted> best() {
            var line = spaced(typeface.letterSpacing());
            var size = largest(line);
            if (size.isEmpty() || size.getAsDouble() < bound(line)) {
                var moved = size.isEmpty() && bound(line) < box.floor() ? tightened() : widened(size.orElse(0));
                if (moved.isPresent()) return moved;
            }
            if (size.isEmpty()) return Optional.empty();
            if (size.getAsDouble() < box.largest() - STEP)
                return Optional.of(fitted(size.getAsDouble(), line, typeface.letterSpacing()));
            return Optional.of(filled(size.getAsDouble(), line));
        }

        private CurvedLine spaced(double letterSpacing) {
            var setter = new LineSetter(typeface.spaced(letterSpacing), runs);
            return curved(setter.set(paragraph, 0, paragraph.characters().length), typeface, track, box.rules());
        }

        /// The largest size the length of the track allows, and the room beside it.
        private double bound(CurvedLine line) {
            return rounded(Math.min(box.largest(), Math.min(room() / line.extent(), beside() / reach(line))));
        }

        private double beside() {
            return curve.reach()
                    .map(reach -> Math.max(0, reach.pt() - margin(box.rules())))
                    .orElse(Double.MAX_VALUE);
        }

        private double reach(CurvedLine line) {
            return line.reach()
                    + DecorationReach.inEms(box.rules().decoration()).turned().top();
        }

        private double room() {
            return Math.max(0, track.length() - 2 * margin(box.rules()));
        }

        private double rounded(double size) {
            double rounded = Math.floor(size * PER_POINT + 1e-9) / PER_POINT;
            return rounded < box.floor() && size >= box.floor() - 1e-9 ? box.floor() : rounded;
        }

        private Fit.Fitted fitted(double size, CurvedLine line, double letterSpacing) {
            var steps = Stream.of(FitStep.SHRINK, FitStep.TIGHTEN)
                    .filter(step -> step == FitStep.SHRINK
                            ? size < box.rules().largest().pt() - STEP
                            : letterSpacing < typeface.letterSpacing())
                    .toList();
            var lines = List.of(line.line());
            return new Fit.Fitted(
                    size,
                    lines,
                    typeface.spaced(letterSpacing),
                    box.rules().lineHeight(),
                    OpticalHeight.of(lines, typeface.font(), box.rules().lineHeight()),
                    steps);
        }

        /// By how much the words are too long at the smallest size, with letters as close as they may stand, and reach
        /// too far.
        FitAttempt closest() {
            double extent =
                    spaced(Math.min(curve.tightest(), typeface.letterSpacing())).extent() * box.floor();
            double reach = reach(spaced(typeface.letterSpacing())) * box.floor();
            return new FitAttempt(1, box.floor(), "", percent(extent, room()), percent(reach, beside()));
        }

        private static int percent(double wanted, double room) {
            return (int) Math.min(10_000, Math.ceil(Math.max(0, 100 * (wanted / Math.max(room, 1e-6) - 1))));
        }

        /// The largest size at which this line stands on its track, if there is one.
        private OptionalDouble largest(CurvedLine line) {
            double smallest = box.floor();
            double high = bound(line);
            if (high < smallest - 1e-9) return OptionalDouble.empty();
            if (line.fits(high)) return OptionalDouble.of(high);
            return firstThatFits(line, high);
        }

        /// Tries sizes from above, then between the first that fits and the one before it: on a free path words may fit
        /// at a middle size and meet a bend at a smaller one.
        private OptionalDouble firstThatFits(CurvedLine line, double longest) {
            double step = Math.pow(box.floor() / longest, 1.0 / TRIES);
            double high = longest;
            for (int i = 1; i <= TRIES; i++) {
                double size = Math.max(box.floor(), rounded(longest * Math.pow(step, i)));
                if (line.fits(size)) return OptionalDouble.of(between(line, size, high));
                high = size;
            }
            return OptionalDouble.empty();
        }

        private double between(CurvedLine line, double fits, double high) {
            double low = fits;
            double tooLarge = high;
            while (rounded((low + tooLarge) / 2) > low) {
                double middle = rounded((low + tooLarge) / 2);
                if (line.fits(middle)) low = middle;
                else tooLarge = middle;
            }
            return low;
        }

        /// Letters further apart, as little as makes them largest, where that makes them larger than this.
        private Optional<Fit.Fitted> widened(double size) {
            Optional<Fit.Fitted> best = Optional.empty();
            double opened = spaced(typeface.letterSpacing()).connected() ? 0 : OPENING;
            double widest = Math.max(curve.widest(), typeface.letterSpacing() + opened);
            if (widest <= typeface.letterSpacing()) return Optional.empty();
            for (int i = 1; i <= OPENINGS; i++) {
                double spacing = typeface.letterSpacing() + (widest - typeface.letterSpacing()) * i / OPENINGS;
                var line = spaced(spacing);
                double larger = largest(line).orElse(0);
                if (larger > best.map(Fit.Fitted::size).orElse(size)) best = Optional.of(fitted(larger, line, spacing));
            }
            return best;
        }

        /// The smallest size with letters no closer than needed.
        private Optional<Fit.Fitted> tightened() {
            if (curve.tightest() >= typeface.letterSpacing()) return Optional.empty();
            var tight = spaced(curve.tightest());
            if (largest(tight).isEmpty()) return Optional.empty();
            double spacing = Math.min(typeface.letterSpacing(), filling(tight, curve.tightest(), box.floor()));
            var line = spaced(spacing);
            var size = largest(line);
            return Optional.of(
                    size.isPresent()
                            ? fitted(size.getAsDouble(), line, spacing)
                            : fitted(largest(tight).getAsDouble(), tight, curve.tightest()));
        }

        /// The words spread over the track, as far as letter spacing may go.
        private Fit.Fitted filled(double size, CurvedLine line) {
            if (curve.widest() <= typeface.letterSpacing()) return fitted(size, line, typeface.letterSpacing());
            double spacing = Math.min(curve.widest(), filling(spaced(curve.widest()), curve.widest(), size));
            if (spacing <= typeface.letterSpacing()) return fitted(size, line, typeface.letterSpacing());
            var wide = spaced(spacing);
            return wide.fits(size) ? fitted(size, wide, spacing) : fitted(size, line, typeface.letterSpacing());
        }

        /// The letter spacing at which this line, now spaced by `spacing`, takes up the whole track.
        private double filling(CurvedLine line, double spacing, double size) {
            if (line.gaps() == 0) return spacing;
            double room = room() / size - line.extent();
            return Math.floor((spacing + room / line.gaps()) / SPACING_STEP) * SPACING_STEP;
        }
    }
}
