package org.makeready.press.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.makeready.press.font.Fallbacks;
import org.makeready.press.linebreaking.TextSegments;
import org.makeready.press.text.ClusterFonts;
import org.makeready.press.text.EmojiPresentation;
import org.makeready.press.text.Paragraph;
import org.makeready.press.text.Typeface;

/// Words to be set, measured in one typeface: everything about them that no size, box or number of lines
/// changes.
final class MeasuredText {
    /// Lines may be this much wider than the limit they are broken by: rounding must not cost a break.
    private static final double LEEWAY = 1.001;

    private final Typeface typeface;
    private final LineSetter setter;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final TextSegments segments;
    /// All lines start on the side where the first letter of the text does: a telephone number below
    /// Hebrew words has no direction of its own, and an address in Latin letters belongs to them.
    private final boolean rightToLeft;

    MeasuredText(
            String words, Typeface typeface, Function<String, int[]> lineEnds, Fallbacks fallbacks, ShapedRuns runs) {
        this.typeface = typeface;
        this.setter = new LineSetter(typeface, runs);
        var advances = new ArrayList<double[]>();
        var choice = ClusterFonts.of(words, typeface.font(), fallbacks);
        var style = new EmojiPresentation(typeface.emoji(), fallbacks);
        for (var line : words.split("\n", -1)) {
            var paragraph = new Paragraph(line, typeface, choice, style);
            paragraphs.add(paragraph);
            missing.addAll(paragraph.missing());
            advances.add(setter.advances(paragraph));
        }
        this.rightToLeft = paragraphs.stream()
                .filter(Paragraph::directed)
                .findFirst()
                .map(Paragraph::rightToLeft)
                .orElse(false);
        this.segments = TextSegments.of(paragraphs, advances, lineEnds);
    }

    /// Lines as they come out at the largest size they allow, in points: at most the bound they were made
    /// for.
    record Arranged(double size, List<TextLine> lines) {}

    Typeface typeface() {
        return typeface;
    }

    /// Clusters no font can print.
    List<String> missing() {
        return missing;
    }

    /// How many lines the words came with.
    int leastLines() {
        return paragraphs.size();
    }

    /// No more lines than this can be made of the words.
    int mostLines() {
        return segments.count();
    }

    /// No arrangement into so many lines can be larger, whatever its breaks.
    double bound(int lines, double lineHeight, TextBox box) {
        double height = typeface.font().capHeight() + (lines - 1) * lineHeight;
        return Math.min(box.largest(), box.height() / height);
    }

    /// The largest size of so many lines by prefix sums; the true one may differ a little.
    double estimate(int lines, double lineHeight, TextBox box) {
        return Math.min(bound(lines, lineHeight, box), box.width() / segments.narrowest(lines));
    }

    /// The words in exactly so many lines, as large as they can be and then as even; null when they
    /// cannot be cut so. Breaks are chosen by prefix sums, then each line is shaped on its own and the
    /// size follows its true width and ink.
    @Nullable
    Arranged arrange(int lines, double lineHeight, TextBox box) {
        double narrowest = segments.narrowest(lines);
        double size = Math.min(bound(lines, lineHeight, box), box.width() / narrowest);
        int[] firsts = segments.evenest(lines, Math.max(narrowest, box.width() / size) * LEEWAY);
        return firsts == null ? null : measured(broken(firsts), size, lineHeight, box);
    }

    /// How many times too wide and too high the best so many lines are at the smallest size the box
    /// allows.
    record Excess(double width, double height) {}

    /// The larger of both by prefix sums.
    double roughExcess(int lines, double lineHeight, TextBox box) {
        double height = typeface.font().capHeight() + (lines - 1) * lineHeight;
        return box.floor() * Math.max(segments.narrowest(lines) / box.width(), height / box.height());
    }

    /// @return null when the words cannot be cut into so many lines
    @Nullable
    Excess excess(int lines, double lineHeight, TextBox box) {
        int[] firsts = segments.evenest(lines, Math.max(segments.narrowest(lines), box.width() / box.floor()) * LEEWAY);
        if (firsts == null) return null;
        var set = broken(firsts);
        double height = LinePlacement.inkHeight(set, typeface.font().capHeight(), lineHeight);
        return new Excess(extent(set) * box.floor() / box.width(), height * box.floor() / box.height());
    }

    private static double extent(List<TextLine> lines) {
        double extent = 1e-6;
        for (var line : lines) extent = Math.max(extent, line.extent());
        return extent;
    }

    private List<TextLine> broken(int[] firsts) {
        var lines = new ArrayList<TextLine>(firsts.length);
        for (int i = 0; i < firsts.length; i++) {
            int last = (i + 1 < firsts.length ? firsts[i + 1] : segments.count()) - 1;
            lines.add(
                    setter.set(paragraphs.get(segments.paragraph(last)), segments.start(firsts[i]), segments.end(last))
                            .startingRight(rightToLeft));
        }
        return List.copyOf(lines);
    }

    private Arranged measured(List<TextLine> lines, double bound, double lineHeight, TextBox box) {
        double height = LinePlacement.inkHeight(lines, typeface.font().capHeight(), lineHeight);
        return new Arranged(Math.min(bound, Math.min(box.width() / extent(lines), box.height() / height)), lines);
    }
}
