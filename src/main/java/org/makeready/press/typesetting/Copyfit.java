package org.makeready.press.typesetting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makeready.press.design.FitAttempt;
import org.makeready.press.template.Slot.FitStep;

/// Fits one text into one box by the steps its slot allows: of all fonts, numbers of lines and degrees of tightening
/// the one that uses the last step least, then the one before it, and so on; at the size that leaves.
final class Copyfit {
    /// Sizes are rounded down to this part of a point: finer is invisible, and round numbers read well in answers.
    private static final int PER_POINT = 20;
    /// Two sizes this close are the same size; the next step then decides.
    private static final double SAME = 1.001;
    /// Estimates by prefix sums may be this much too small.
    private static final double DOUBT = 1.01;
    private static final int TOLD = 3;

    private final MeasuredTexts copies;
    private final TextBox box;
    private final List<FitStep> lastFirst;

    Copyfit(MeasuredTexts copies, TextBox box) {
        this.copies = copies;
        this.box = box;
        this.lastFirst = box.rules().fitting().steps().reversed();
    }

    /// One way to set the text; `level` is how far it is tightened.
    private record Candidate(int font, int lines, int level, double size, MeasuredText.@Nullable Arranged arranged) {}

    Fit fit() {
        var own = copies.measured(0, 0);
        if (!own.missing().isEmpty()) return new Fit.GlyphsMissing(own.missing());
        var promises = promises();
        Candidate best = null;
        while (!promises.isEmpty()) {
            var next = promises.remove(best(promises));
            if (best != null && !better(next, best)) continue;
            var candidate = candidate(next.font, next.lines);
            if (candidate != null && (best == null || better(candidate, best))) best = candidate;
        }
        return best == null ? new Fit.Overset(own.leastLines()) : fitted(best);
    }

    /// What every font and number of lines may come to at best: the real thing costs shaping, so the most promising
    /// goes first and mostly alone. Those too small even at best are left out.
    private List<Candidate> promises() {
        var promises = new ArrayList<Candidate>();
        for (int font = 0; font < copies.fonts(); font++) {
            for (int lines = copies.measured(0, 0).leastLines(); lines <= mostLines(); lines++) {
                var promise = promise(font, lines);
                if (promise.size >= box.floor() - 1e-9) promises.add(promise);
            }
        }
        return promises;
    }

    private int best(List<Candidate> promises) {
        int best = 0;
        for (int i = 1; i < promises.size(); i++) if (better(promises.get(i), promises.get(best))) best = i;
        return best;
    }

    private int mostLines() {
        var own = copies.measured(0, 0);
        return Math.min(box.mostLines(own.leastLines()), own.mostLines());
    }

    private boolean tightens() {
        return box.rules().fitting().allows(FitStep.TIGHTEN);
    }

    /// Whether tightening comes before a smaller size, and so goes as far as it can.
    private boolean tightensFirst() {
        return !lastFirst.contains(FitStep.SHRINK)
                || lastFirst.indexOf(FitStep.SHRINK) < lastFirst.indexOf(FitStep.TIGHTEN);
    }

    /// No candidate of this font and number of lines is better; its lines are left out.
    private Candidate promise(int font, int lines) {
        int tightest = tightens() ? MeasuredTexts.LEVELS : 0;
        var copy = copies.measured(font, tightest);
        double lineHeight = copies.lineHeight(tightest);
        double bound = copy.bound(lines, lineHeight, box);
        double size = Math.min(bound, DOUBT * copy.estimate(lines, lineHeight, box));
        return new Candidate(font, lines, 0, size, null);
    }

    private @Nullable Candidate candidate(int font, int lines) {
        if (!copies.measured(font, 0).missing().isEmpty()) return null;
        var loose = at(font, lines, 0);
        if (!tightens() || loose == null || loose.size >= (tightensFirst() ? box.largest() : box.floor()))
            return large(loose);
        var tight = large(at(font, lines, MeasuredTexts.LEVELS));
        return tight == null ? null : leastTightened(tight, tightensFirst() ? tight.size : box.floor());
    }

    private @Nullable Candidate large(@Nullable Candidate candidate) {
        return candidate == null || candidate.size < box.floor() ? null : candidate;
    }

    /// The loosest setting that still reaches this size.
    private Candidate leastTightened(Candidate tightest, double size) {
        var found = tightest;
        int low = 1;
        int high = MeasuredTexts.LEVELS;
        while (low < high) {
            int middle = (low + high) / 2;
            var candidate = at(tightest.font, tightest.lines, middle);
            if (candidate != null && candidate.size >= size) {
                found = candidate;
                high = middle;
            } else low = middle + 1;
        }
        return found;
    }

    /// Null when the text cannot be cut into so many lines.
    private @Nullable Candidate at(int font, int lines, int level) {
        var arranged = copies.measured(font, level).arrange(lines, copies.lineHeight(level), box);
        return arranged == null ? null : new Candidate(font, lines, level, rounded(arranged.size()), arranged);
    }

    private double rounded(double size) {
        double rounded = Math.floor(size * PER_POINT + 1e-9) / PER_POINT;
        return rounded < box.floor() && size >= box.floor() - 1e-9 ? box.floor() : rounded;
    }

    private boolean better(Candidate one, Candidate other) {
        for (var step : lastFirst) {
            int better = switch (step) {
                case SHRINK -> one.size > other.size * SAME ? 1 : other.size > one.size * SAME ? -1 : 0;
                case TIGHTEN -> other.level - one.level;
                case BREAK -> other.lines - one.lines;
                case CONDENSE -> other.font - one.font;
            };
            if (better != 0) return better > 0;
        }
        return false;
    }

    private Fit.Fitted fitted(Candidate best) {
        var asFound = Objects.requireNonNull(best.arranged);
        if (best.level == 0) return fitted(best, asFound, 0, 0);
        if (stillFits(best, 0, best.level) instanceof MeasuredText.Arranged arranged)
            return fitted(best, arranged, 0, best.level);
        if (stillFits(best, best.level, 0) instanceof MeasuredText.Arranged arranged)
            return fitted(best, arranged, best.level, 0);
        return fitted(best, asFound, best.level, best.level);
    }

    /// Letters or lines that need not come closer at this size, do not; null when they must.
    private MeasuredText.@Nullable Arranged stillFits(Candidate best, int letters, int lines) {
        var arranged = copies.measured(best.font, letters).arrange(best.lines, copies.lineHeight(lines), box);
        return arranged != null && rounded(arranged.size()) >= best.size ? arranged : null;
    }

    private Fit.Fitted fitted(Candidate best, MeasuredText.Arranged arranged, int letters, int lines) {
        var typeface = copies.measured(best.font, letters).typeface();
        double lineHeight = copies.lineHeight(lines);
        return new Fit.Fitted(
                best.size,
                arranged.lines(),
                typeface,
                lineHeight,
                OpticalHeight.of(arranged.lines(), typeface.font(), lineHeight),
                used(best));
    }

    private List<FitStep> used(Candidate best) {
        return box.rules().fitting().steps().stream()
                .filter(step -> switch (step) {
                    case SHRINK -> best.size < box.rules().largest().pt() - 1.0 / PER_POINT;
                    case TIGHTEN -> best.level > 0;
                    case BREAK -> best.lines > copies.measured(0, 0).leastLines();
                    case CONDENSE -> best.font > 0;
                })
                .toList();
    }

    /// So many lines in a font, and by how much they are too large by estimate.
    private record Trial(int font, int lines, double excess) {}

    /// What is tried with every step gone to its end, as far as it is worth telling: the closest by estimate, measured.
    List<FitAttempt> closest() {
        int tightest = tightens() ? MeasuredTexts.LEVELS : 0;
        double lineHeight = copies.lineHeight(tightest);
        var trials = new ArrayList<Trial>();
        for (int font = 0; font < copies.fonts(); font++) {
            for (int lines = copies.measured(0, 0).leastLines(); lines <= mostLines(); lines++) {
                trials.add(
                        new Trial(font, lines, copies.measured(font, tightest).roughExcess(lines, lineHeight, box)));
            }
        }
        return trials.stream()
                .sorted(Comparator.comparingDouble(Trial::excess))
                .limit(TOLD)
                .sorted(Comparator.comparingInt(Trial::font).thenComparingInt(Trial::lines))
                .flatMap(t -> measured(t, tightest, lineHeight).stream())
                .toList();
    }

    private Optional<FitAttempt> measured(Trial trial, int level, double lineHeight) {
        var excess = copies.measured(trial.font, level).excess(trial.lines, lineHeight, box);
        return Optional.ofNullable(excess).map(e -> attempt(trial.font, trial.lines, e));
    }

    private FitAttempt attempt(int font, int lines, MeasuredText.Excess excess) {
        var id = font == 0 ? "" : copies.measured(font, 0).typeface().font().id();
        int wide = percent(excess.width());
        int high = percent(excess.height());
        return new FitAttempt(lines, box.floor(), id, wide == 0 && high == 0 ? 1 : wide, high);
    }

    private static int percent(double factor) {
        return factor <= 1.0005 ? 0 : (int) Math.ceil((factor - 1) * 100);
    }
}
