package org.makeready.press.linebreaking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.makeready.press.ShippedFonts;
import org.makeready.press.font.Fallbacks;
import org.makeready.press.text.Paragraph;
import org.makeready.press.text.Typeface;

/// The two exact searches, held against trying every way there is.
class TextSegmentsTest {
    private static final Typeface ANTON =
            new Typeface(ShippedFonts.SUPPLY.font("anton").orElseThrow(), 0);

    /// Words of these lengths, one em a letter and one a space, in paragraphs.
    private static TextSegments segments(List<List<Integer>> paragraphs) {
        var texts = paragraphs.stream()
                .map(words -> String.join(" ", words.stream().map("x"::repeat).toList()))
                .toList();
        var made = texts.stream()
                .map(text -> new Paragraph(text, ANTON, new Fallbacks(ShippedFonts.SUPPLY)))
                .toList();
        return TextSegments.of(
                made,
                texts.stream()
                        .map(text -> {
                            var advances = new double[text.length()];
                            Arrays.fill(advances, 1);
                            return advances;
                        })
                        .toList(),
                words -> LineBreaks.of(words, Locale.ENGLISH));
    }

    @Test
    void the_narrowest_and_the_evenest_are_what_trying_everything_finds() {
        var random = new Random(3);
        for (int seed = 0; seed < 400; seed++) {
            var paragraphs = new ArrayList<List<Integer>>();
            for (int p = 1 + random.nextInt(2); p > 0; p--) {
                var words = new ArrayList<Integer>();
                for (int w = 1 + random.nextInt(5); w > 0; w--) words.add(1 + random.nextInt(9));
                paragraphs.add(words);
            }
            var segments = segments(paragraphs);
            for (int lines = paragraphs.size(); lines <= segments.count(); lines++) {
                var all = everyWay(paragraphs, lines);
                double narrowest =
                        all.stream().mapToDouble(TextSegmentsTest::widest).min().orElseThrow();
                assertTrue(segments.narrowest(lines) <= narrowest + 1e-9, "seed " + seed);
                double limit = narrowest + random.nextInt(6);
                double evenest = all.stream()
                        .filter(way -> widest(way) <= limit)
                        .mapToDouble(way -> unevenness(way, limit))
                        .min()
                        .orElseThrow();
                assertEquals(
                        evenest,
                        unevenness(cut(paragraphs, segments.evenest(lines, limit)), limit),
                        1e-9,
                        "seed " + seed + " " + paragraphs);
            }
            assertEquals(segments.narrowest(segments.count()), segments.narrowest(segments.count() + 5), 1e-12);
        }
    }

    /// A line: its width, and whether a paragraph ends in it as a single word though it began before.
    private record Set(double width, boolean lonely) {}

    private static List<List<Set>> everyWay(List<List<Integer>> paragraphs, int lines) {
        int words = paragraphs.stream().mapToInt(List::size).sum();
        var ways = new ArrayList<List<Set>>();
        for (int bits = 0; bits < 1 << words; bits += 2) {
            var firsts = new ArrayList<>(List.of(0));
            for (int w = 1; w < words; w++) if ((bits >> w & 1) == 1 || starts(paragraphs, w)) firsts.add(w);
            if (firsts.size() == lines)
                ways.add(cut(paragraphs, firsts.stream().mapToInt(i -> i).toArray()));
        }
        return ways;
    }

    private static boolean starts(List<List<Integer>> paragraphs, int word) {
        int at = 0;
        for (var paragraph : paragraphs) {
            if (at == word) return true;
            at += paragraph.size();
        }
        return false;
    }

    private static List<Set> cut(List<List<Integer>> paragraphs, int[] firsts) {
        var flat = paragraphs.stream().flatMap(List::stream).toList();
        var set = new ArrayList<Set>();
        for (int i = 0; i < firsts.length; i++) {
            int end = i + 1 < firsts.length ? firsts[i + 1] : flat.size();
            double width = end
                    - firsts[i]
                    - 1
                    + flat.subList(firsts[i], end).stream().mapToInt(w -> w).sum();
            boolean last = end == flat.size() || starts(paragraphs, end);
            set.add(new Set(width, last && end - firsts[i] == 1 && !starts(paragraphs, firsts[i])));
        }
        return set;
    }

    private static double widest(List<Set> lines) {
        return lines.stream().mapToDouble(Set::width).max().orElseThrow();
    }

    private static double unevenness(List<Set> lines, double limit) {
        return lines.stream()
                .mapToDouble(
                        line -> line.width * line.width + (line.lonely && line.width < 0.3 * limit ? limit * limit : 0))
                .sum();
    }
}
