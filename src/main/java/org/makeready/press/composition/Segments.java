package org.makeready.press.composition;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;

/// A paragraph cut wherever a line may end (UAX #14, by ICU): segment `i` runs from `start(i)` to `start(i + 1)`.
/// Widths are ems at size 1.
final class Segments {
    private final int[] starts;
    private final double[] before;
    private final double[] trimmed;

    Segments(Paragraph paragraph, double[] advances, Locale language) {
        starts = starts(paragraph.words(), language);
        double[] pen = new double[advances.length + 1];
        for (int i = 0; i < advances.length; i++) pen[i + 1] = pen[i] + advances[i];
        int count = count();
        before = new double[count + 1];
        trimmed = new double[count];
        for (int s = 0; s < count; s++) {
            int end = starts[s + 1];
            while (end > starts[s] && Character.isWhitespace(paragraph.characters()[end - 1])) end--;
            before[s] = pen[starts[s]];
            trimmed[s] = pen[end];
        }
        before[count] = pen[advances.length];
    }

    private static int[] starts(String words, Locale language) {
        var breaks = BreakIterator.getLineInstance(ULocale.forLocale(language));
        breaks.setText(words);
        int[] starts = new int[words.length() + 1];
        int count = 0;
        for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) starts[count++] = at;
        return Arrays.copyOf(starts, count);
    }

    int count() {
        return starts.length - 1;
    }

    int start(int segment) {
        return starts[segment];
    }

    /// The width of a line made of the segments `[from, to)`, without the spaces at its end.
    double width(int from, int to) {
        return trimmed[to - 1] - before[from];
    }

    /// The widest single segment: no line can be narrower.
    double widest() {
        double widest = 0;
        for (int s = 0; s < count(); s++) widest = Math.max(widest, width(s, s + 1));
        return widest;
    }

    /// How many lines the paragraph takes when none may be wider than `limit`.
    int linesWithin(double limit) {
        int lines = 1;
        int from = 0;
        for (int s = 1; s < count(); s++) {
            if (width(from, s + 1) > limit) {
                lines++;
                from = s;
            }
        }
        return lines;
    }

    /// The evenest way to cut the paragraph into exactly `lines` lines none of which is wider than `limit`: the first
    /// segment of each line. Even = least sum of squared widths, found exactly by dynamic programming.
    int[] evenest(int lines, double limit) {
        int count = count();
        double[][] cost = new double[lines + 1][count + 1];
        int[][] from = new int[lines + 1][count + 1];
        for (double[] row : cost) Arrays.fill(row, Double.POSITIVE_INFINITY);
        cost[0][0] = 0;
        for (int line = 1; line <= lines; line++) {
            for (int end = line; end <= count; end++) {
                for (int start = end - 1; start >= line - 1; start--) {
                    double width = width(start, end);
                    if (width > limit && start < end - 1) break;
                    double total = cost[line - 1][start] + width * width;
                    if (total < cost[line][end]) {
                        cost[line][end] = total;
                        from[line][end] = start;
                    }
                }
            }
        }
        int[] cuts = new int[lines];
        for (int line = lines, end = count; line > 0; line--) cuts[line - 1] = end = from[line][end];
        return cuts;
    }
}
