package org.makeready.press.composition;

import java.util.ArrayList;
import java.util.List;
import org.makeready.press.font.Fallbacks;

/// Finds the largest size at which a text fits its box, over every way to break it into lines, and then the evenest
/// lines at that size. Breaks are chosen by prefix sums of one shaping; each chosen line is then shaped on its own and
/// the size corrected by its true width and ink.
final class TextFitter {
    /// Sizes are rounded down to this step, in points: finer is invisible, and round numbers read well in answers.
    private static final double STEP = 0.05;
    private static final int BISECTIONS = 24;
    /// Two sizes this close are the same size; fewer lines then win.
    private static final double SAME = 1.001;

    private final Fallbacks fallbacks;

    TextFitter(Fallbacks fallbacks) {
        this.fallbacks = fallbacks;
    }

    Fit fit(String words, Typeface typeface, TextBox box) {
        var text = new Text(words, typeface, box);
        if (!text.missing.isEmpty()) return new Fit.Missing(text.missing);
        var fitted = text.best();
        if (fitted != null) return fitted;
        return new Fit.TooLong(longestPrefix(words, typeface, box));
    }

    /// How many characters, counted at word ends from the start, still fit.
    private int longestPrefix(String words, Typeface typeface, TextBox box) {
        var ends = WordEnds.of(words);
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            boolean fits = new Text(words.substring(0, ends[middle - 1]), typeface, box).best() != null;
            if (fits) low = middle;
            else high = middle - 1;
        }
        return low == 0 ? 0 : words.codePointCount(0, ends[low - 1]);
    }

    /// One text on its way into one box.
    private final class Text {
        private final LineSetter setter;
        private final TextBox box;
        private final Typeface typeface;
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private final List<Segments> segments = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();

        Text(String words, Typeface typeface, TextBox box) {
            this.setter = new LineSetter(typeface);
            this.typeface = typeface;
            this.box = box;
            for (var line : words.split("\n", -1)) {
                var paragraph = new Paragraph(line, typeface, fallbacks);
                paragraphs.add(paragraph);
                missing.addAll(paragraph.missing());
                segments.add(new Segments(paragraph, setter.advances(paragraph), box.language()));
            }
        }

        /// The best arrangement over every number of lines; null when none fits.
        Fit.Fitted best() {
            Fit.Fitted best = null;
            for (int lines = paragraphs.size(); lines <= box.rules().maxLines(); lines++) {
                if (best != null && upperBound(lines) <= best.size() * SAME) break;
                var candidate = arrange(lines);
                if (candidate != null && (best == null || candidate.size() > best.size() * SAME)) best = candidate;
            }
            return best;
        }

        /// No arrangement into so many lines can be larger, whatever its breaks.
        private double upperBound(int lines) {
            double height = typeface.font().capHeight() + (lines - 1) * box.lineHeight();
            return Math.min(box.largest(), box.height() / height);
        }

        private Fit.Fitted arrange(int lines) {
            double widest = narrowest(lines);
            double size = Math.min(upperBound(lines), box.width() / widest);
            if (size * SAME < box.smallest()) return null;
            var set = lines(Math.max(widest, box.width() / Math.max(size, box.smallest())), lines);
            return set == null ? null : sized(set, size);
        }

        /// The least width that holds the text in at most so many lines, found by bisection.
        private double narrowest(int lines) {
            double low = segments.stream().mapToDouble(Segments::widest).max().orElse(0);
            double high = segments.stream().mapToDouble(s -> s.count() == 0 ? 0 : s.width(0, s.count())).max().orElse(0);
            if (linesWithin(low) <= lines) return Math.max(low, 1e-6);
            for (int i = 0; i < BISECTIONS; i++) {
                double middle = (low + high) / 2;
                if (linesWithin(middle) <= lines) high = middle;
                else low = middle;
            }
            return high;
        }

        private int linesWithin(double width) {
            return segments.stream().mapToInt(s -> s.linesWithin(width)).sum();
        }

        /// Shapes the evenest lines within this width; null when the text does not take up exactly so many.
        private List<Line> lines(double width, int wanted) {
            var lines = new ArrayList<Line>();
            int[] counts = shares(width, wanted);
            if (counts == null) return null;
            for (int p = 0; p < paragraphs.size(); p++) lines.addAll(broken(p, counts[p], width));
            return lines;
        }

        /// How many lines each paragraph gets: as few as it needs, the rest to whichever has the longest lines.
        private int[] shares(double width, int wanted) {
            int[] counts = new int[paragraphs.size()];
            int used = 0;
            for (int p = 0; p < counts.length; p++) used += counts[p] = segments.get(p).linesWithin(width);
            if (used > wanted) return null;
            while (used < wanted) {
                int longest = -1;
                for (int p = 0; p < counts.length; p++) {
                    if (counts[p] < segments.get(p).count() && (longest < 0 || share(p, counts) > share(longest, counts))) longest = p;
                }
                if (longest < 0) return null;
                counts[longest]++;
                used++;
            }
            return counts;
        }

        private double share(int p, int[] counts) {
            var s = segments.get(p);
            return s.count() == 0 ? 0 : s.width(0, s.count()) / counts[p];
        }

        private List<Line> broken(int p, int lines, double width) {
            var paragraph = paragraphs.get(p);
            var cut = segments.get(p);
            if (cut.count() == 0) return List.of(setter.set(paragraph, 0, 0));
            int[] firsts = cut.evenest(lines, width * SAME);
            var set = new ArrayList<Line>();
            for (int i = 0; i < firsts.length; i++) {
                int limit = i + 1 < firsts.length ? cut.start(firsts[i + 1]) : paragraph.characters().length;
                set.add(setter.set(paragraph, cut.start(firsts[i]), limit));
            }
            return set;
        }

        private Fit.Fitted sized(List<Line> lines, double bound) {
            double extent = lines.stream().mapToDouble(Line::extent).max().orElse(0);
            double height = LineBlock.inkHeight(lines, typeface.font().capHeight(), box.lineHeight());
            double size = Math.min(bound, Math.min(box.width() / extent, box.height() / height));
            double rounded = Math.floor(size / STEP + 1e-9) * STEP;
            return rounded < box.smallest() - 1e-9 ? null : new Fit.Fitted(rounded, List.copyOf(lines));
        }
    }
}
