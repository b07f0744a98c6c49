package org.makeready.press.linebreaking;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.makeready.press.text.Paragraph;

/// A text cut wherever a line may end; a paragraph always ends one. Segment `i` runs from `start(i)` to
/// `end(i)` within its paragraph. Widths are ems at size 1, by prefix sums of one long setting.
public final class TextSegments {
    /// A last line of one word is too short when it takes less of the width than this.
    private static final double SHORT = 0.3;
    private static final int BISECTIONS = 24;

    private final int[] paragraph;
    private final int[] start;
    private final int[] end;
    /// Where the pen stands before a segment, and behind its last mark.
    private final double[] before;
    private final double[] behind;

    private TextSegments(int count) {
        paragraph = new int[count];
        start = new int[count];
        end = new int[count];
        before = new double[count];
        behind = new double[count];
    }

    /// @param advances how far each character of each paragraph moves the pen
    /// @param lineEnds where the lines of a paragraph may end
    public static TextSegments of(
            List<Paragraph> paragraphs, List<double[]> advances, Function<String, int[]> lineEnds) {
        var ends = paragraphs.stream().map(p -> lineEnds.apply(p.words())).toList();
        var all = new TextSegments(ends.stream().mapToInt(e -> e.length - 1).sum());
        int at = 0;
        for (int p = 0; p < paragraphs.size(); p++) {
            all.add(at, p, paragraphs.get(p).characters(), ends.get(p), advances.get(p));
            at += ends.get(p).length - 1;
        }
        return all;
    }

    private void add(int from, int number, char[] characters, int[] ends, double[] advances) {
        double pen = 0;
        for (int s = from; s < from + ends.length - 1; s++) {
            paragraph[s] = number;
            start[s] = ends[s - from];
            end[s] = ends[s - from + 1];
            before[s] = pen;
            int ink = end[s];
            while (ink > start[s] && Character.isWhitespace(characters[ink - 1])) ink--;
            for (int i = start[s]; i < ink; i++) pen += advances[i];
            behind[s] = pen;
            for (int i = ink; i < end[s]; i++) pen += advances[i];
        }
    }

    /// How many segments there are.
    public int count() {
        return paragraph.length;
    }

    /// The paragraph a segment belongs to, from 0.
    public int paragraph(int segment) {
        return paragraph[segment];
    }

    /// The index of a segment's first character within its paragraph.
    public int start(int segment) {
        return start[segment];
    }

    /// The index behind a segment's last character within its paragraph.
    public int end(int segment) {
        return end[segment];
    }

    /// The width of a line made of the segments `[from, to)`, without the spaces at its end.
    private double width(int from, int to) {
        return behind[to - 1] - before[from];
    }

    private boolean begins(int segment) {
        return segment == 0 || paragraph[segment] != paragraph[segment - 1];
    }

    private boolean ends(int segment) {
        return segment == count() - 1 || paragraph[segment] != paragraph[segment + 1];
    }

    /// The least width that holds the text in at most so many lines. Bisection ends on an interval so
    /// small that it holds a single width a line can have; what is returned is that width.
    public double narrowest(int lines) {
        double low = 1e-6;
        double high = low;
        for (int s = 0, from = 0; s < count(); s++) {
            if (begins(s)) from = s;
            low = Math.max(low, width(s, s + 1));
            if (ends(s)) high = Math.max(high, width(from, s + 1));
        }
        if (linesWithin(low) <= lines) return low;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (linesWithin(middle) <= lines) high = middle;
            else low = middle;
        }
        return widestWithin(high);
    }

    /// How many lines the text takes when none may be wider than `limit`.
    int linesWithin(double limit) {
        int lines = 1;
        for (int s = 1, from = 0; s < count(); s++) {
            if (begins(s) || width(from, s + 1) > limit) {
                lines++;
                from = s;
            }
        }
        return lines;
    }

    private double widestWithin(double limit) {
        double widest = 0;
        for (int s = 0, from = 0; s < count(); s++) {
            if (begins(s) || width(from, s + 1) > limit) from = s;
            widest = Math.max(widest, width(from, s + 1));
        }
        return widest;
    }

    /// The evenest way to cut the text into exactly `lines` lines none of which is wider than `limit`:
    /// the first segment of each line; null when there is none. Even = least sum of squared widths; a
    /// paragraph that ends in one short word costs as much as a full line. Exact, by dynamic programming
    /// over all breaks.
    public int @Nullable [] evenest(int lines, double limit) {
        int count = count();
        if (lines > count) return null;
        if (lines == 1) return paragraph[count - 1] == 0 ? new int[] {0} : null;
        double[][] cost = new double[lines + 1][count + 1];
        int[][] from = new int[lines + 1][count + 1];
        for (double[] row : cost) Arrays.fill(row, Double.POSITIVE_INFINITY);
        cost[0][0] = 0;
        for (int line = 1; line <= lines; line++) {
            for (int last = line; last <= count; last++) relax(cost, from, line, last, limit);
        }
        return cost[lines][count] == Double.POSITIVE_INFINITY ? null : cuts(from, lines, count);
    }

    /// Finds where the line that ends before segment `last` had best begin.
    private void relax(double[][] cost, int[][] from, int line, int last, double limit) {
        for (int first = last - 1; first >= line - 1; first--) {
            double width = width(first, last);
            if (width > limit && first < last - 1) return;
            double total =
                    cost[line - 1][first] + width * width + (widow(first, last, width, limit) ? limit * limit : 0);
            if (total < cost[line][last]) {
                cost[line][last] = total;
                from[line][last] = first;
            }
            if (begins(first)) return;
        }
    }

    private boolean widow(int first, int last, double width, double limit) {
        return first == last - 1 && !begins(first) && ends(first) && width < SHORT * limit;
    }

    private static int[] cuts(int[][] from, int lines, int count) {
        int[] cuts = new int[lines];
        for (int line = lines, end = count; line > 0; line--) cuts[line - 1] = end = from[line][end];
        return cuts;
    }
}
